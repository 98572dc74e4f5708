/**
 * In: a running Asterisk or FreePBX over AMI. Out: {@link org.sidetone.pbx.Snapshot} (what the PBX said, whole and
 * immutable) and {@link org.sidetone.pbx.Lamps} (the small live record beside it). Here lie the records alone; below,
 * {@code live} follows a PBX, {@code read} reads it once, {@code ami} speaks with it, each using those after it. Nothing
 * outside imports asterisk-java. AMI streams carry passwords: raw lines are never logged here.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.pbx;
