using System.Security.Cryptography;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Exchange.Files;

/// <summary>A file's bytes, in memory, as readers pass over them more than once.</summary>
/// <param name="Source">Its name, digest and size.</param>
/// <param name="Bytes">The bytes.</param>
internal sealed record FileContent(SourceFile Source, ReadOnlyMemory<byte> Bytes)
{
    public string Name => Source.Name;

    public static FileContent Read(Stream file, string name, ReadLimits limits, CancellationToken cancellation)
    {
        var held = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = file.Read(buffer)) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (held.Length + read > limits.FileBytes) throw new FileRefusedException(FileProblems.TooLarge(limits.FileBytes));
            held.Write(buffer, 0, read);
        }

        var bytes = held.GetBuffer().AsMemory(0, (int)held.Length);
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        return new FileContent(new SourceFile(WithoutFolder(name), digest, bytes.Length), bytes);
    }

    public MemoryStream Open() => System.Runtime.InteropServices.MemoryMarshal.TryGetArray(Bytes, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(Bytes.ToArray(), writable: false);

    /// <summary>A file's name without its folder, whichever system wrote it.</summary>
    public static string WithoutFolder(string name) => name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
}
