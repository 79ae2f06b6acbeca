import { createFormContext } from "@mantine/form";
import type { StaffForm } from "../model/form";

export const [StaffFormProvider, useStaffFormContext, useStaffForm] = createFormContext<StaffForm>();
