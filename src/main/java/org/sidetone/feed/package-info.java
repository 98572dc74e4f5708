/**
 * In: addresses of RSS and Atom feeds. Out: their headlines and texts as of the last good reading, fetched in the background and kept
 * in the store. Everything a server sends has its limit in bytes and in time.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.feed;
