namespace PowerCatalog.Verifier.Log;

/// <summary>Checks that the events of a bundle are in the log, each at its place.</summary>
internal static class EventProofs
{
    public static IReadOnlyList<LoggedEvent> Read(Node list, TreeHead head, long known)
    {
        var events = new List<LoggedEvent>();
        var leaves = new EventLeaf();
        foreach (var item in list.Items)
        {
            var read = Read(item.With(["revision", "id", "type", "recorded", "metadata", "data", "proof"]), head, leaves);
            RefuseUnless(read.Revision <= known && (events.Count == 0 || events[^1].Revision < read.Revision),
                $"{item.Place}：事件 {read.Revision} 晚于所问的版本 {known}，或没有按次序排列。",
                $"{item.Place}: event {read.Revision} is after the revision {known} of the question, or out of order.");
            events.Add(read);
        }

        RefuseUnless(events is [{ Revision: 0, Happened.Name: EventNames.CatalogOpened } first, ..]
                && first.Leaf.ToString().StartsWith(head.First, StringComparison.Ordinal),
            $"日志的第一个事件缺失，或与来源“{head.Origin}”不符。",
            $"The first event of the log is not here, or is not that of the origin '{head.Origin}'.");
        return events;
    }

    private static LoggedEvent Read(Node item, TreeHead head, EventLeaf leaves)
    {
        var (revision, type) = (item["revision"].Integer, item["type"].Text);
        var data = Encoding.UTF8.GetBytes(item["data"].Text);
        var (id, recorded) = (Id(item["id"]), Time(item["recorded"]));
        var metadata = Encoding.UTF8.GetBytes(item["metadata"].Object.Value.GetRawText());
        var leaf = leaves.Of($"catalog-{head.Division}", revision, id, type, recorded, metadata, EventLeaf.DataHash(data));
        var proof = item["proof"].Items.Select(hash => hash.Hash).ToList();
        RefuseUnless(MerkleProof.Includes(leaf, revision, head.Size, proof, head.Root),
            $"事件 {revision} 不在已签名的日志中：事件或其证明被改动过。",
            $"Event {revision} is not in the log that was signed: the event or its proof was changed.");
        var place = $"evidence.json: 事件 event {revision} ({type})";
        return new LoggedEvent(revision, recorded, leaf, Happened.Read(type, StrictJson.Read(data, place, isCanonical: false)));
    }

    private static Guid Id(Node id) => Guid.TryParseExact(id.Text, "D", out var read) && read.ToString("D") == id.Text
        ? read : throw new RefusedException($"{id.Place} 不是事件编号。", $"{id.Place} is no id of an event.");

    private static DateTimeOffset Time(Node time) => DateTimeOffset.TryParseExact(
        time.Text, EventLeaf.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)
        ? read : throw new RefusedException($"{time.Place} 不是记录时间。", $"{time.Place} is no time of recording.");
}
