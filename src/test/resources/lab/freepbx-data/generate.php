<?php
// As FreePBX's core does at a reload: the settings of the table sip go into the files that Asterisk reads.
require getenv('FREEPBX_CONF');
$etc = getenv('LAB_ETC');
$written = array(
    'sip_additional.conf' => array('secret', 'nat', 'deny', 'permit', 'transport'),
    'pjsip.auth.conf' => array('secret' => 'password'),
    'pjsip.endpoint.conf' => array('force_rport', 'rewrite_contact', 'transport'),
);
$rows = FreePBX::Database()->query('SELECT id, keyword, data FROM sip')->fetchAll(PDO::FETCH_ASSOC);
foreach ($written as $file => $keywords) {
    $text = file_get_contents("$etc/$file");
    foreach ($rows as $row) {
        foreach ($keywords as $keyword => $name) {
            if ($row['keyword'] != (is_int($keyword) ? $name : $keyword)) {
                continue;
            }
            $section = preg_quote($row['id'] . ($file == 'pjsip.auth.conf' ? '-auth' : ''));
            $text = preg_replace("/(\\[$section\\]\\n(?:[^\\[].*\\n)*?$name=).*/", '${1}' . $row['data'], $text);
        }
    }
    file_put_contents("$etc/$file", $text);
}
FreePBX::Database()->exec("UPDATE admin SET value = 'false' WHERE variable = 'need_reload'");
