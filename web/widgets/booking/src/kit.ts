import * as preact from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Refused } from "./api/client";
import { placeText } from "./model/place";
import { moneyText } from "./model/price";
import { dayIn, dayText, timeText } from "./model/zones";
import { useCounter } from "./parts/context";
import { Icon } from "./parts/Icon";
import { usePlaceText, useWhenText } from "./parts/useTexts";
import { addTexts } from "./texts/say";

/** What the first part of the widget hands to the part that is loaded later (see build.mjs): one Preact, one context. */
export const kit = {
  Fragment: preact.Fragment, h: preact.h, useEffect, useRef, useState, Refused, placeText, moneyText, dayIn, dayText, timeText, useCounter, Icon,
  usePlaceText, useWhenText, addTexts,
};
