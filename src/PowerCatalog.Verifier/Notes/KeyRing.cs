namespace PowerCatalog.Verifier.Notes;

/// <summary>The keys that come with a bundle. They vouch for nothing.</summary>
internal static class KeyRing
{
    public static IReadOnlyDictionary<KeyId, NoteVerifier> Read(Node list)
    {
        var (keys, last) = (new Dictionary<KeyId, NoteVerifier>(), "");
        foreach (var item in list.Items)
        {
            RefuseUnless(string.CompareOrdinal(last, item.Text) < 0, $"{item.Place}：公钥没有按次序排列，或重复。",
                $"{item.Place}: the keys are not in order, or one stands twice.");
            last = item.Text;
            var key = Key(item);
            RefuseUnless(keys.TryAdd(key.Key, key), $"{item.Place}：两个公钥的编号相同（{key.Key}）。",
                $"{item.Place}: two keys have one id, {key.Key}.");
        }

        return keys;
    }

    private static NoteVerifier Key(Node item)
    {
        try
        {
            return NoteVerifier.Parse(item.Text);
        }
        catch (FormatException)
        {
            throw new RefusedException($"{item.Place} 不是可用的验证公钥。", $"{item.Place} is no public key that can be used.");
        }
    }
}
