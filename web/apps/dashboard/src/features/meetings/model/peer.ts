import type { Signal } from "./room";

export type PeerState = "connecting" | "connected" | "lost";

type Handlers = {
  send: (data: Signal) => void;
  changed: () => void;
};

/** How long a broken connection may mend by itself before it looks for another way. */
const PATIENCE_MS = 3000;

/**
 * The connection to one other page. Both sides may offer at any time: the polite one gives way when offers cross
 * (https://w3c.github.io/webrtc-pc/#perfect-negotiation-example).
 */
export class Peer {
  readonly camera = new MediaStream();
  screen: MediaStream | null = null;
  state: PeerState = "connecting";
  #connection: RTCPeerConnection;
  #senders = new Map<string, RTCRtpSender>();
  #makingOffer = false;
  #ignoresOffer = false;
  #screenId = "";
  #myScreenId = "";
  #mending: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly isPolite: boolean, configuration: RTCConfiguration, private readonly handlers: Handlers) {
    const connection = new RTCPeerConnection(configuration);
    this.#connection = connection;
    // Somebody without camera and microphone is there as well: the channel alone makes a connection.
    connection.createDataChannel("here", { negotiated: true, id: 0 });
    connection.onnegotiationneeded = () => void this.#offer();
    connection.onicecandidate = ({ candidate }) => { if (candidate) handlers.send({ candidate: candidate.toJSON() }); };
    connection.ontrack = ({ track, streams }) => this.#took(track, streams[0]);
    connection.onconnectionstatechange = () => this.#followState();
  }

  /** Send `track` in the place called `slot`, or nothing there. */
  async show(slot: "mic" | "camera" | "screen", track: MediaStreamTrack | null, stream: MediaStream) {
    const sender = this.#senders.get(slot);
    if (slot === "screen") {
      this.#myScreenId = track ? stream.id : "";
      if (sender) this.#connection.removeTrack(sender);
      this.#senders.delete(slot);
      if (track) this.#senders.set(slot, this.#connection.addTrack(track, stream));
    } else if (sender) {
      await sender.replaceTrack(track);
    } else if (track) {
      this.#senders.set(slot, this.#connection.addTrack(track, stream));
    }
  }

  async heard({ description, candidate, screen }: Signal) {
    const connection = this.#connection;
    try {
      if (screen !== undefined) this.#screenId = screen;
      if (description) {
        const collides = description.type === "offer" && (this.#makingOffer || connection.signalingState !== "stable");
        this.#ignoresOffer = !this.isPolite && collides;
        if (this.#ignoresOffer) return;
        await connection.setRemoteDescription(description);
        if (description.type === "offer") {
          await connection.setLocalDescription();
          this.#sendDescription();
        }
      } else if (candidate) {
        await connection.addIceCandidate(candidate);
      }
    } catch (error) {
      // What belongs to an offer that was passed over is passed over too; a page that is gone hears nothing.
      if (!this.#ignoresOffer && connection.signalingState !== "closed") throw error;
    }
  }

  /** Look for another way to the other page. */
  mend() {
    if (this.#connection.signalingState !== "closed") this.#connection.restartIce();
  }

  close() {
    clearTimeout(this.#mending);
    this.#connection.onconnectionstatechange = null;
    this.#connection.close();
  }

  stats(): Promise<RTCStatsReport> {
    return this.#connection.getStats();
  }

  async #offer() {
    try {
      this.#makingOffer = true;
      await this.#connection.setLocalDescription();
      this.#sendDescription();
    } catch {
      // Closed meanwhile.
    } finally {
      this.#makingOffer = false;
    }
  }

  #sendDescription() {
    const description = this.#connection.localDescription;
    if (description) this.handlers.send({ description: description.toJSON() as RTCSessionDescriptionInit, screen: this.#myScreenId });
  }

  #took(track: MediaStreamTrack, stream: MediaStream | undefined) {
    const isScreen = stream !== undefined && stream.id === this.#screenId;
    const target = isScreen ? (this.screen = stream) : this.camera;
    if (!isScreen) {
      for (const old of target.getTracks()) if (old.kind === track.kind && old !== track) target.removeTrack(old);
      target.addTrack(track);
    }
    stream?.addEventListener("removetrack", () => {
      if (isScreen && stream.getTracks().length === 0) this.screen = null;
      this.handlers.changed();
    });
    for (const event of ["mute", "unmute", "ended"]) track.addEventListener(event, this.handlers.changed);
    this.handlers.changed();
  }

  #followState() {
    const now = this.#connection.connectionState;
    clearTimeout(this.#mending);
    if (now === "connected") this.state = "connected";
    else if (now === "failed") { this.state = "lost"; this.mend(); }
    else if (now === "disconnected") { this.state = "lost"; this.#mending = setTimeout(() => this.mend(), PATIENCE_MS); }
    this.handlers.changed();
  }
}
