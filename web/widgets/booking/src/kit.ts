// What the first part of the widget hands to the part that is loaded later (see build.mjs): one Preact, one context.
export { createContext, Fragment, h } from "preact";
export { useEffect, useId, useRef, useState } from "preact/hooks";
export { Refused } from "./api/client";
export { fieldPath, PATHS } from "./model/flow";
export { placeText } from "./model/place";
export { moneyText } from "./model/price";
export { dayIn, dayText, timeText } from "./model/zones";
export { useCounter } from "./parts/context";
export { Icon } from "./parts/Icon";
export { usePlaceText, useWhenText } from "./parts/useTexts";
export { addTexts } from "./texts/say";
