// SPDX-License-Identifier: GPL-3.0-or-later

/** What stands at an address; fails where the server says that something is wrong. */
const fetchText = async (address, signal) => {
  const response = await fetch(address, {signal});
  if (!response.ok) throw new Error(`${response.status} at ${address}`);
  return response.text();
};
