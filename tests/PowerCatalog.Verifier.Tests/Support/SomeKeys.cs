using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Verifier.Tests.Support;

/// <summary>Keys for tests.</summary>
public static class SomeKeys
{
    public const string OfficeName = "example.gov/office";

    public static readonly SigningKey Office = SigningKey.Create(OfficeName, SignatureKind.Ed25519, new Stopped());

    public static readonly SigningKey Sm2 = SigningKey.Create(OfficeName, SignatureKind.Sm2, new Stopped());

    public static readonly SigningKey Witness = SigningKey.Create("example.gov/witness", SignatureKind.Cosignature, new Stopped());

    public static readonly SigningKey Stranger = SigningKey.Create("example.org", SignatureKind.Ed25519, new Stopped());

    private sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2021, 6, 1, 16, 30, 0, TimeSpan.Zero);
    }
}
