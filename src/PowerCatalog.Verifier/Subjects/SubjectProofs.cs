namespace PowerCatalog.Verifier.Subjects;

/// <summary>Checks that each subject has the events that the map says, and no others.</summary>
internal static class SubjectProofs
{
    private const int MostDepth = 8 * Hash.Size;

    public static IReadOnlyList<Subject> Read(Node list, TreeHead head)
    {
        var subjects = new List<Subject>();
        foreach (var item in list.Items)
        {
            var subject = Proven(item.With(["key", "entries", "siblings"], "other"), head);
            RefuseUnless(subjects.Count == 0 || string.CompareOrdinal(subjects[^1].Key, subject.Key) < 0,
                $"{item.Place}：主体 {subject.Key} 没有按次序排列，或重复。",
                $"{item.Place}: the subject {subject.Key} is out of order, or stands twice.");
            subjects.Add(subject);
        }

        return subjects;
    }

    private static Subject Proven(Node item, TreeHead head)
    {
        var subject = new Subject(item["key"].Text, Entries(item["entries"], head.Size));
        var siblings = item["siblings"].Items.Select(hash => hash.Hash).ToList();
        var path = SubjectHash.Path(subject.Key);
        RefuseUnless(
            siblings.Count <= MostDepth && new SubjectProof(siblings, Found(item, subject, path, siblings.Count)).Root(path) == head.Map,
            $"主体 {subject.Key} 与已签名的主体表不符：它的事件有增减，或证明被改动过。",
            $"The subject {subject.Key} is not as in the map that was signed: an event is left out or put in, or the proof was changed.");
        return subject;
    }

    private static List<SubjectEntry> Entries(Node list, long size)
    {
        var entries = new List<SubjectEntry>();
        foreach (var item in list.Items)
        {
            var (revision, leaf) = item.Pair;
            var entry = new SubjectEntry(revision.Integer, leaf.Hash);
            RefuseUnless(entry.Revision < size && entry.Revision > (entries.Count == 0 ? -1 : entries[^1].Revision),
                $"{item.Place}：版本号 {entry.Revision} 没有递增，或超出检查点的大小 {size}。",
                $"{item.Place}: the revision {entry.Revision} does not ascend, or is beyond the checkpoint's size, {size}.");
            entries.Add(entry);
        }

        return entries;
    }

    // What stands where the subject has its place: itself, nothing, or one other subject.
    private static SubjectLeaf? Found(Node item, Subject subject, Hash path, int depth)
    {
        var other = item.Optional("other")?.Pair;
        if (subject.Entries.Count > 0)
        {
            RefuseUnless(other is null, $"主体 {subject.Key} 有事件，不应有 other。",
                $"The subject {subject.Key} has events, and so no 'other'.");
            return new SubjectLeaf(path, subject.Entries.Aggregate(
                SubjectHash.Nothing, (value, entry) => SubjectHash.Link(value, entry.Revision, entry.Leaf)));
        }

        if (other is not var (place, value)) return null;
        RefuseUnless(place.Hash != path && Enumerable.Range(0, depth).All(bit => place.Hash.Bit(bit) == path.Bit(bit)),
            $"主体 {subject.Key} 不存在的证明不成立。", $"The proof that there is no subject {subject.Key} does not hold.");
        return new SubjectLeaf(place.Hash, value.Hash);
    }
}
