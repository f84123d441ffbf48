import { hostname, networkInterfaces } from 'node:os';

/** Names under which other machines know this one. */
export function ownAddresses(): string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return [
    hostname().toLowerCase(),
    ...addresses.map((a) => (a.family === 'IPv6' ? `[${a.address}]` : a.address)),
  ];
}
