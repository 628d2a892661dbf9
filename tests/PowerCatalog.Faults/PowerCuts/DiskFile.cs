namespace PowerCatalog.Faults.PowerCuts;

/// <summary>A file of a <see cref="Disk"/>.</summary>
internal sealed class DiskFile
{
    /// <summary>What is on the disk for certain.</summary>
    public MemoryStream Durable { get; } = new();

    /// <summary>What was written since, in order.</summary>
    public List<DiskStep> Pending { get; } = [];

    /// <summary>Everything is on the disk.</summary>
    public void Settle()
    {
        foreach (var step in Pending) Apply(Durable, step);
        Pending.Clear();
    }

    /// <summary>What is there after a cut: all that is certain, and of the rest what chance leaves; nothing without chance.</summary>
    public byte[] After(Random? chance, int sector)
    {
        var left = new MemoryStream();
        Durable.WriteTo(left);
        if (chance is not null)
        {
            var order = Pending.ToArray();
            if (chance.Next(2) == 0) chance.Shuffle(order);
            foreach (var step in order.SelectMany(step => Parts(step, sector)).Where(_ => chance.Next(4) != 0)) Apply(left, step);
        }

        return left.ToArray();
    }

    // A disk writes whole sectors.
    private static IEnumerable<DiskStep> Parts(DiskStep step, int sector)
    {
        if (step is not DiskStep.Write write) return [step];
        return write.Bytes.Chunk(sector).Select((bytes, index) => write with { Offset = write.Offset + (index * sector), Bytes = bytes });
    }

    private static void Apply(MemoryStream to, DiskStep step)
    {
        if (step is DiskStep.Resize resize) to.SetLength(resize.Length);
        if (step is not DiskStep.Write write) return;
        if (to.Length < write.Offset) to.SetLength(write.Offset);
        to.Position = write.Offset;
        to.Write(write.Bytes);
    }
}
