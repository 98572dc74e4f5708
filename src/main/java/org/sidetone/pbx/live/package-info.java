/**
 * In: Asterisk's events. Out: {@link org.sidetone.pbx.PbxListener} is told each whole reading and each lamp that changes. Keeps
 * one standing connection by asterisk-java, which is used nowhere else; what is read in bulk is read by {@code pbx.read}.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.pbx.live;
