namespace PowerCatalog.Running;

/// <summary>Changes of single bytes of a file, spread over all of it: the same for files of the same length in each run.</summary>
public static class ByteChanges
{
    /// <summary>What chance starts from.</summary>
    public const int Seed = 20211231;

    /// <summary>Where bytes are changed, and how: one bit in each part of the file.</summary>
    public static IReadOnlyList<(int Place, byte Mask)> In(byte[] file, int count)
    {
        var (random, step) = (new Random(Seed), file.Length / count);
        return [.. Enumerable.Range(0, count).Select(index => ((index * step) + random.Next(step), (byte)(1 << random.Next(8))))];
    }
}
