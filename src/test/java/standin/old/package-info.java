/**
 * The stand-in for a Cisco 7940 or 7960 with SIP firmware 8.12, which has no Java: it reads text files, registers over UDP only, and
 * reboots when {@code syncinfo.xml} says something new.
 */
package standin.old;
