/**
 * In: a running Asterisk or FreePBX over AMI. Out: {@link org.sidetone.pbx.Snapshot} (what the PBX said, whole and
 * immutable) and {@link org.sidetone.pbx.Lamps} (the small live record beside it). The only package that knows AMI;
 * nothing outside imports asterisk-java. AMI streams carry passwords: raw lines are never logged here.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.pbx;
