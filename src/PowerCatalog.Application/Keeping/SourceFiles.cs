namespace PowerCatalog.Application.Keeping;

/// <summary>
/// The files that adjustments were recorded from, each under the digest of its bytes: the digest that the ledger holds finds the paper. The
/// same file is kept once, whoever sends it and however often. What is kept here cannot be made again from the ledger.
/// </summary>
public sealed class SourceFiles(string folder)
{
    private const int DigestLength = 64;

    /// <summary>Keeps what a stream holds from where it stands; a file that is there already is as good as new.</summary>
    /// <exception cref="IOException">It cannot be written; nothing of it is there then.</exception>
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

    /// <summary>Opens a file; null where it is not kept here.</summary>
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

    // The digest becomes a file's name, so it is one and nothing else.
    private string PathOf(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return sha256.Length == DigestLength && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, sha256)
            : throw new ArgumentException($"'{sha256}' is not a SHA-256 digest in lower-case hexadecimal.", nameof(sha256));
    }
}
