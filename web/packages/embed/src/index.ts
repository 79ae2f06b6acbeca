/** Version of the messages between a host page and a widget; raised when a message changes its meaning. */
export const PROTOCOL = 1;
