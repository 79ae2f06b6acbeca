import { QRCodeSVG } from "qrcode.react";

/** Dark on white in both schemes: a phone's camera expects it. */
export function QrCode({ value, title }: { value: string; title: string }) {
  return <div style={{ padding: 10, background: "#fff", borderRadius: 8 }}><QRCodeSVG value={value} size={168} title={title} /></div>;
}
