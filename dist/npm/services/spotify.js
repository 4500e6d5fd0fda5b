import { a as defineVendorService } from '../parts/define.js';

const about = {
  id: "spotify",
  category: "functional",
  name: "Spotify",
  vendor: {
    name: "Spotify AB",
    website: "https://www.spotify.com/",
    policy: "https://www.spotify.com/legal/privacy-policy/",
    optOut: "https://www.spotify.com/legal/cookies-policy/"
  },
  unverified: ["vendor.website", "vendor.optOut"],
  purpose: "Plays music and podcasts; Spotify sets ids on its own domain.",
  hosts: ["*.spotify.com", "*.spotifycdn.com", "i.scdn.co"],
  storage: [
    // On spotify.com.
    { kind: "cookie", name: "sp_t", lifetime: 365, party: "third", clearable: false },
    { kind: "cookie", name: "sp_landing", lifetime: 1, party: "third", clearable: false }
  ],
  revision: 1
};
const run = () => ({ unload: "remove" });
const spotify = defineVendorService(about, run);

export { about, run, spotify };
