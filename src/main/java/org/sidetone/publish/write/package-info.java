/**
 * In: whole files by name. Out: the same files in a folder that is not ours alone, each whole at every moment. What was written is
 * kept in a {@link org.sidetone.publish.write.Manifest} in that folder; nothing else there is ever changed or
 * removed. Rings and wallpapers have a manifest of their own, so that no rendering takes them away.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.publish.write;
