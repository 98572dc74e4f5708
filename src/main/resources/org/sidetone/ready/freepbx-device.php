// Run by `php -r`. Reads or sets settings of FreePBX's devices (table `sip`: id, keyword, data), a line of standard input each:
//   get DEVICE KEYWORD
//   set DEVICE KEYWORD BASE64     (the new value)
//   unset DEVICE KEYWORD
// Answers each with DEVICE KEYWORD and the value that was there in base64, or "-" where there was none. Values come by
// standard input, because a command line is seen by every user of the machine.
$bootstrap_settings['freepbx_auth'] = false;
$file = getenv('FREEPBX_CONF') ?: '/etc/freepbx.conf';
require_once is_file($file) ? $file : '/etc/asterisk/freepbx.conf';
$db = FreePBX::Database();
$find = $db->prepare('SELECT data FROM sip WHERE id = ? AND keyword = ?');
$change = $db->prepare('UPDATE sip SET data = ? WHERE id = ? AND keyword = ?');
$add = $db->prepare('INSERT INTO sip (id, keyword, data, flags) VALUES (?, ?, ?, 0)');
$drop = $db->prepare('DELETE FROM sip WHERE id = ? AND keyword = ?');
$requests = array_filter(array_map('trim', file('php://stdin')));
$answers = array();
$changed = false;
$db->beginTransaction();
foreach ($requests as $request) {
    $word = explode(' ', $request);
    $find->execute(array($word[1], $word[2]));
    $old = $find->fetchColumn();
    $find->closeCursor();
    if ($word[0] == 'set') {
        $new = base64_decode(isset($word[3]) ? $word[3] : '');
        $old === false ? $add->execute(array($word[1], $word[2], $new)) : $change->execute(array($new, $word[1], $word[2]));
        $changed = true;
    } elseif ($word[0] == 'unset') {
        $drop->execute(array($word[1], $word[2]));
        $changed = true;
    }
    $answers[] = $word[1] . ' ' . $word[2] . ' ' . ($old === false ? '-' : '=' . base64_encode($old));
}
$db->commit();
if ($changed) {
    needreload();
}
foreach ($answers as $answer) {
    echo "sidetone: $answer\n";
}
