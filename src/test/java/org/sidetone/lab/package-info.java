/**
 * In: the Asterisks that {@code scripts/asterisk} installed. Out: running PBXs of our own configuration for tests, several side by
 * side, each in a folder and on ports of its own; and SIPp as a second opinion on whether an account can register.
 */
@org.jspecify.annotations.NullMarked
package org.sidetone.lab;
