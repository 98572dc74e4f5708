/** The files a phone reads at boot, and the reasons for which it refuses them. */
package standin.file;
