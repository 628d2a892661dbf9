using PowerCatalog.Domain.Digests;

namespace PowerCatalog.Application.Completing;

/// <summary>SHA-256 over a prepared batch's stream, expected revision and every byte, each part preceded by its length.</summary>
internal sealed class BatchDigest : IDisposable
{
    private readonly FramedDigest _digest = new();

    public BatchDigest(string catalog, long expected) => _digest.Add($"promulgation {catalog} {expected}");

    public void Add(Guid id, string type, ReadOnlySpan<byte> data, ReadOnlySpan<byte> metadata) =>
        _digest.Add(id).Add(type).Add(data).Add(metadata);

    /// <summary>The digest as 64 lower-case hexadecimal digits.</summary>
    public string Finish() => _digest.FinishAsHex();

    public void Dispose() => _digest.Dispose();
}
