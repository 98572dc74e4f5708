package org.sidetone.phone;

/**
 * Names what a phone's file was made from, without telling it: two files with equal stamps were made from equal data.
 *
 * @param account of the phone's own account data: when it changes, the phone is told to restart
 * @param version of the whole file: when only it changes, the phone takes the new file at its next boot
 */
public record Stamps(String account, String version) {}
