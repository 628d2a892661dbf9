using System.Security.Cryptography;

namespace PowerCatalog.Application.Keeping;

/// <summary>Writes a file and its digest in one pass.</summary>
internal static class DigestedFile
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>Writes the rest of a stream to a new file and flushes it to disk.</summary>
    /// <exception cref="IOException">It cannot be read or written; part of the file may remain.</exception>
    public static async Task<KeptFile> WriteAsync(string path, Stream content, CancellationToken cancellation)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            digest.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        file.Flush(flushToDisk: true);
        return new KeptFile(Convert.ToHexStringLower(digest.GetHashAndReset()), file.Length);
    }
}
