import { Peer, type PeerState } from "./peer";
import type { Chat, Doing, Ending, Heard, Person, Purpose } from "./room";
import { Signalling, type Ticket } from "./signalling";

export type Phase = "connecting" | "waiting" | "in" | "full" | "left" | Ending;

export type Other = Person & { connection: PeerState; camera: MediaStream | null; screen: MediaStream | null };

/** A wish of the host's that needs everybody's consent. */
export type Asking = {
  asked: { by: string; is: string } | null;
  /** Who agreed, of the others. */
  agreed: string[];
  /** How often somebody said no to it. */
  refused: number;
};

export type Snapshot = {
  phase: Phase;
  isLineUp: boolean;
  hostIsHere: boolean;
  people: Other[];
  knocks: Person[];
  chat: Chat[];
  doing: Doing;
  isFull: boolean;
} & Record<Purpose, Asking>;

export type CallOptions = {
  visit: string;
  name: string;
  configuration: () => RTCConfiguration;
  ticket: () => Promise<Ticket | null>;
  /** Sound and picture as they were tried out; taken over, and stopped at the end. */
  media: MediaStream;
};

/** The size of one's own picture among that many others. */
export function pictureFor(others: number): MediaTrackConstraints {
  return others > 1 ? { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 20 } } : { width: { ideal: 1280 }, height: { ideal: 720 } };
}

const NOBODY_ASKED: Asking = { asked: null, agreed: [], refused: 0 };
const PURPOSES: readonly Purpose[] = ["recording", "transcription"];
const ENDINGS: readonly string[] = ["declined", "removed", "replaced", "ended", "over"];

/** One visit to a room: the line to the server, and a connection to every other page. React reads its snapshots. */
export class Call {
  readonly media: MediaStream;
  readonly visit: string;
  readonly name: string;
  screen: MediaStream | null = null;
  #peers = new Map<string, Peer>();
  #people = new Map<string, Person>();
  #signalling: Signalling;
  #listeners = new Set<() => void>();
  #snapshot: Snapshot;

  constructor(private readonly options: CallOptions) {
    this.media = options.media;
    this.visit = options.visit;
    this.name = options.name;
    const has = (kind: string) => options.media.getTracks().some((track) => track.kind === kind && track.enabled);
    this.#snapshot = {
      phase: "connecting", isLineUp: false, hostIsHere: false, people: [], knocks: [], chat: [],
      doing: { mic: has("audio"), camera: has("video"), screen: false }, isFull: false, recording: NOBODY_ASKED, transcription: NOBODY_ASKED,
    };
    this.#signalling = new Signalling(options.visit, options.name, {
      ticket: options.ticket,
      heard: (message) => this.#heard(message),
      line: (isLineUp) => this.#set({ isLineUp }),
    });
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  };

  readonly snapshot = () => this.#snapshot;

  say(text: string) { this.#signalling.send({ type: "chat", text }); }
  admit(id: string) { this.#signalling.send({ type: "admit", id }); }
  decline(id: string) { this.#signalling.send({ type: "decline", id }); }
  remove(id: string) { this.#signalling.send({ type: "remove", id }); }
  endForAll() { this.#signalling.send({ type: "end" }); }
  tellAsking(of: Purpose, is: "asked" | "on" | "off") {
    this.#signalling.send({ type: "recording", of, is });
    this.#ask(of, { asked: is === "off" ? null : { by: this.options.visit, is }, ...(is === "asked" && { agreed: [] }) });
  }
  tellConsent(of: Purpose, isGiven: boolean) { this.#signalling.send({ type: "consent", of, is: isGiven ? "yes" : "no" }); }

  setMic(isOn: boolean) {
    for (const track of this.media.getAudioTracks()) track.enabled = isOn;
    this.#do({ mic: isOn && this.media.getAudioTracks().length > 0 });
  }

  /** Off lets go of the camera, so that its light goes out. */
  async setCamera(isOn: boolean, deviceId?: string) {
    for (const track of this.media.getVideoTracks()) { track.stop(); this.media.removeTrack(track); }
    if (isOn) {
      const found = await navigator.mediaDevices.getUserMedia({ video: { ...pictureFor(this.#people.size), ...(deviceId && { deviceId: { exact: deviceId } }) } });
      for (const track of found.getVideoTracks()) this.media.addTrack(track);
    }
    const [track = null] = this.media.getVideoTracks();
    await Promise.all([...this.#peers.values()].map((peer) => peer.show("camera", track, this.media)));
    this.#do({ camera: track !== null });
  }

  async setScreen(isOn: boolean) {
    for (const track of this.screen?.getTracks() ?? []) track.stop();
    this.screen = isOn ? await navigator.mediaDevices.getDisplayMedia({ video: true }) : null;
    const [track = null] = this.screen?.getVideoTracks() ?? [];
    track?.addEventListener("ended", () => void this.setScreen(false));
    if (this.screen) for (const peer of this.#peers.values()) await peer.show("screen", track, this.screen);
    else for (const peer of this.#peers.values()) await peer.show("screen", null, this.media);
    this.#do({ screen: track !== null });
  }

  /** The others' connections, for who wants to know how they fare. */
  stats(): Promise<RTCStatsReport[]> {
    return Promise.all([...this.#peers.values()].map((peer) => peer.stats()));
  }

  leave(phase: Phase = "left") {
    this.#signalling.close();
    for (const peer of this.#peers.values()) peer.close();
    this.#peers.clear();
    this.#people.clear();
    for (const stream of [this.media, this.screen]) for (const track of stream?.getTracks() ?? []) track.stop();
    this.screen = null;
    this.#set({ phase, knocks: [], recording: NOBODY_ASKED, transcription: NOBODY_ASKED });
  }

  #heard(message: Heard) {
    if (ENDINGS.includes(message.type)) {
      this.leave(message.type as Ending);
      return;
    }
    switch (message.type) {
      case "waiting": this.#set({ phase: "waiting", hostIsHere: message.hostIsHere }); break;
      case "welcome": this.#welcome(message.people, message.waiting, message.resumed === true); break;
      case "joined": this.#join(message.person); break;
      case "left": this.#drop(message.id); break;
      case "knock": this.#set({ knocks: [...this.#snapshot.knocks.filter(({ id }) => id !== message.person.id), message.person] }); break;
      case "gone": this.#set({ knocks: this.#snapshot.knocks.filter(({ id }) => id !== message.id) }); break;
      case "signal": void this.#peerOf(message.from).heard(message.data); break;
      case "chat": this.#set({ chat: [...this.#snapshot.chat, { id: message.id, name: message.name, text: message.text, at: message.at }] }); break;
      case "state": this.#learn(message.id, message.state); break;
      case "recording":
        this.#ask(message.of, { asked: message.is === "off" ? null : { by: message.id, is: message.is } });
        break;
      case "consent":
        this.#hearConsent(message.of, message.id, message.is === "yes");
        break;
      case "full":
        if (this.#snapshot.phase === "in") this.#set({ isFull: true });
        else this.leave("full");
        break;
    }
  }

  #welcome(people: Person[], knocks: Person[], isResumed: boolean) {
    const here = new Set(people.map(({ id }) => id));
    for (const id of [...this.#people.keys()]) if (!here.has(id)) this.#drop(id);
    this.#people = new Map(people.map((person) => [person.id, person]));
    this.#set({ phase: "in", knocks });
    this.#tellDoing();
    this.#fit();
    // Who comes calls the others; a line that came back finds its connections, or mends them.
    for (const { id } of people) {
      if (!isResumed) this.#hangUp(id);
      const known = this.#peers.get(id);
      if (!known) this.#peerOf(id);
      else if (known.state === "lost") known.mend();
    }
  }

  /** They will call; what there was between us is over, even when they were here a moment ago. */
  #join(person: Person) {
    this.#hangUp(person.id);
    this.#people.set(person.id, person);
    this.#set({ isFull: false });
    this.#fit();
  }

  #hangUp(id: string) {
    this.#peers.get(id)?.close();
    this.#peers.delete(id);
  }

  #peerOf(id: string): Peer {
    const known = this.#peers.get(id);
    if (known) return known;
    const peer = new Peer(this.options.visit < id, this.options.configuration(), {
      send: (data) => this.#signalling.send({ type: "signal", to: id, data }),
      changed: () => this.#set({}),
    });
    this.#peers.set(id, peer);
    const [mic = null] = this.media.getAudioTracks();
    const [camera = null] = this.media.getVideoTracks();
    const [screen = null] = this.screen?.getVideoTracks() ?? [];
    void peer.show("mic", mic, this.media);
    void peer.show("camera", camera, this.media);
    if (this.screen) void peer.show("screen", screen, this.screen);
    return peer;
  }

  /** Who asked for it ends it when somebody says no. */
  #hearConsent(of: Purpose, id: string, isGiven: boolean) {
    const { asked, refused, ...before } = this.#snapshot[of];
    const agreed = before.agreed.filter((one) => one !== id);
    if (isGiven) this.#ask(of, { agreed: [...agreed, id] });
    else if (asked?.by !== this.visit) this.#ask(of, { agreed });
    else {
      this.#ask(of, { agreed, refused: refused + 1 });
      if (asked.is === "asked") this.tellAsking(of, "off");
    }
  }

  #ask(of: Purpose, change: Partial<Asking>) {
    const after = { ...this.#snapshot[of], ...change };
    this.#set(of === "recording" ? { recording: after } : { transcription: after });
  }

  #drop(id: string) {
    this.#hangUp(id);
    this.#people.delete(id);
    for (const of of PURPOSES) if (this.#snapshot[of].asked?.by === id) this.#ask(of, { asked: null });
    this.#set({});
    this.#fit();
  }

  /** A picture is encoded once for everybody else: the more there are, the smaller it is. */
  #fit() {
    for (const track of this.media.getVideoTracks()) void track.applyConstraints(pictureFor(this.#people.size)).catch(() => undefined);
  }

  #learn(id: string, state: Doing) {
    const person = this.#people.get(id);
    if (person) this.#people.set(id, { ...person, state });
    this.#set({});
  }

  #do(change: Partial<Doing>) {
    this.#set({ doing: { ...this.#snapshot.doing, ...change } });
    this.#tellDoing();
  }

  #tellDoing() { this.#signalling.send({ type: "state", ...this.#snapshot.doing }); }

  #set(change: Partial<Snapshot>) {
    const people = [...this.#people.values()].map((person) => {
      const peer = this.#peers.get(person.id);
      return { ...person, connection: peer?.state ?? "connecting", camera: peer?.camera ?? null, screen: person.state.screen ? (peer?.screen ?? null) : null };
    });
    this.#snapshot = { ...this.#snapshot, ...change, people };
    for (const listener of this.#listeners) listener();
  }
}
