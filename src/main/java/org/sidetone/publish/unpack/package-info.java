/**
 * In: an archive that somebody brought. Out: the firmware files in it, each as a plain file in a folder of ours, and nothing else: what
 * climbs out of its folder, what is a link or a device, what is too much is refused, in bounded time and memory.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.publish.unpack;
