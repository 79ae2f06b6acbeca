const WIDTH = 1280;
const HEIGHT = 720;
const FRAMES_PER_SECOND = 15;
const TYPES = ["video/webm;codecs=vp8,opus", "video/webm", "video/mp4"];

/** Whether this browser can record at all. */
export function canRecord(): boolean {
  return typeof MediaRecorder !== "undefined" && "captureStream" in HTMLCanvasElement.prototype;
}

/** Everybody's sound, mixed, and their pictures side by side, in one file that never leaves this browser by itself. */
export class Recorder {
  #sound = new AudioContext();
  #mix = this.#sound.createMediaStreamDestination();
  #mixed = new Set<MediaStreamTrack>();
  #videos = new Map<MediaStream, HTMLVideoElement>();
  #canvas = Object.assign(document.createElement("canvas"), { width: WIDTH, height: HEIGHT });
  #recorder: MediaRecorder;
  #parts: Blob[] = [];
  #drawing: ReturnType<typeof setInterval>;

  /** `streams` says, frame by frame, who is there. */
  constructor(private readonly streams: () => MediaStream[]) {
    const type = TYPES.find((one) => MediaRecorder.isTypeSupported(one)) ?? "";
    const picture = this.#canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks();
    this.#recorder = new MediaRecorder(new MediaStream([...picture, ...this.#mix.stream.getAudioTracks()]), type ? { mimeType: type } : {});
    this.#recorder.ondataavailable = ({ data }) => { if (data.size > 0) this.#parts.push(data); };
    this.#draw();
    this.#drawing = setInterval(() => this.#draw(), 1000 / FRAMES_PER_SECOND);
    this.#recorder.start(1000);
  }

  async stop(): Promise<Blob> {
    clearInterval(this.#drawing);
    await new Promise<void>((resolve) => {
      if (this.#recorder.state === "inactive") { resolve(); return; }
      this.#recorder.onstop = () => resolve();
      this.#recorder.stop();
    });
    for (const video of this.#videos.values()) video.srcObject = null;
    void this.#sound.close();
    return new Blob(this.#parts, { type: this.#recorder.mimeType });
  }

  #draw() {
    const streams = this.streams();
    const context = this.#canvas.getContext("2d");
    if (!context) return;
    context.fillStyle = "#0e1110";
    context.fillRect(0, 0, WIDTH, HEIGHT);
    const places = grid(streams.length, WIDTH, HEIGHT);
    streams.forEach((stream, number) => {
      this.#hear(stream);
      const video = this.#watch(stream);
      const place = places[number];
      if (place && video.videoWidth > 0) {
        const scale = Math.min(place.width / video.videoWidth, place.height / video.videoHeight);
        const [width, height] = [video.videoWidth * scale, video.videoHeight * scale];
        context.drawImage(video, place.x + (place.width - width) / 2, place.y + (place.height - height) / 2, width, height);
      }
    });
  }

  #hear(stream: MediaStream) {
    for (const track of stream.getAudioTracks()) {
      if (this.#mixed.has(track)) continue;
      this.#mixed.add(track);
      this.#sound.createMediaStreamSource(new MediaStream([track])).connect(this.#mix);
    }
  }

  #watch(stream: MediaStream): HTMLVideoElement {
    let video = this.#videos.get(stream);
    if (!video) {
      video = Object.assign(document.createElement("video"), { muted: true, playsInline: true, srcObject: stream });
      void video.play().catch(() => undefined);
      this.#videos.set(stream, video);
    }
    return video;
  }
}

export type Place = { x: number; y: number; width: number; height: number };

/** `count` equal places: one row up to two, then two rows. */
export function grid(count: number, width: number, height: number): Place[] {
  const columns = count <= 1 ? 1 : count <= 4 ? 2 : 3;
  const rows = Math.max(1, Math.ceil(count / columns));
  return Array.from({ length: count }, (_, number) => ({
    x: (number % columns) * (width / columns), y: Math.floor(number / columns) * (height / rows), width: width / columns, height: height / rows,
  }));
}
