package org.sidetone.adopt.read;

/**
 * A key that is no line.
 *
 * @param key which of the file's keys it is; see {@link Item#key}
 * @param button beside the screen, from 1
 * @param feature Cisco's number for what it does
 * @param number what it dials or opens
 */
public record HandKey(int key, int button, int feature, String number, String label) {}
