/** The Barcode Detection API (W3C Shape Detection), where the browser has it. */
type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> };
type DetectorClass = new (options: { formats: string[] }) => Detector;

function detectorClass(): DetectorClass | null {
  return (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector ?? null;
}

export function mayScan(): boolean {
  return detectorClass() !== null && typeof navigator.mediaDevices?.getUserMedia === "function";
}

const lookEveryMs = 250;

/** Looks for QR codes in a playing video until stopped; each code is told once while it stays in view. */
export function watchCodes(video: HTMLVideoElement, onCode: (code: string) => void): () => void {
  const Class = detectorClass();
  if (!Class) return () => {};
  const detector = new Class({ formats: ["qr_code"] });
  let last = "";
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
    isLooking = true;
    detector.detect(video).then(
      ([found]) => {
        isLooking = false;
        if (found && found.rawValue !== last) onCode(found.rawValue);
        last = found?.rawValue ?? "";
      },
      () => { isLooking = false; },
    );
  }, lookEveryMs);
  return () => clearInterval(timer);
}
