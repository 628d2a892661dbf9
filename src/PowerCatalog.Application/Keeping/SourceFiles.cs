using System.Security.Cryptography;

namespace PowerCatalog.Application.Keeping;

/// <summary>
/// Stores the files that adjustments were recorded from, each under the digest of its bytes, which the ledger holds. The same file is
/// stored once. The files cannot be restored from the ledger.
/// </summary>
public sealed class SourceFiles(string folder)
{
    private const int DigestLength = 64;

    /// <summary>Stores the rest of a stream; a file that is already there is kept.</summary>
    /// <exception cref="IOException">It cannot be written; nothing of it remains.</exception>
    public async Task<KeptFile> KeepAsync(Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        PrivateFolder.Create(folder);
        var unfinished = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        try
        {
            var kept = await DigestedFile.WriteAsync(unfinished, content, cancellation);
            File.Move(unfinished, PathOf(kept.Sha256), overwrite: true);
            return kept;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Opens a file; null where it is not stored here.</summary>
    /// <exception cref="ArgumentException">The digest is not 64 hexadecimal digits.</exception>
    public FileStream? Open(string sha256)
    {
        try
        {
            return new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Opens a file after all of its bytes were held against its digest.</summary>
    /// <exception cref="ArgumentException">The digest is not 64 hexadecimal digits.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public async Task<SourceFile> OpenCheckedAsync(string sha256, CancellationToken cancellation)
    {
        if (Open(sha256) is not { } content) return new SourceFile(SourceState.Missing, null);
        try
        {
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) == sha256)
            {
                content.Position = 0;
                return new SourceFile(SourceState.Kept, content);
            }
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }

        await content.DisposeAsync();
        return new SourceFile(SourceState.Damaged, null);
    }

    // The digest becomes a file name, so it must be nothing but a digest.
    private string PathOf(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return sha256.Length == DigestLength && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, sha256)
            : throw new ArgumentException($"'{sha256}' is not a SHA-256 digest in lower-case hexadecimal.", nameof(sha256));
    }
}
