namespace PowerCatalog.Evidence.Signing;

/// <summary>How a key signs.</summary>
public enum SignatureKind
{
    /// <summary>Ed25519 (RFC 8032) over the text; type 0x01 of C2SP signed-note.</summary>
    Ed25519,

    /// <summary>Ed25519 over the time and a checkpoint: a witness's; type 0x04, C2SP tlog-cosignature.</summary>
    Cosignature,

    /// <summary>
    /// SM2 with SM3 (GB/T 32918.2, GB/T 32905) over the text, with the usual identity 1234567812345678; r and s, 32 bytes each. Type 0xff,
    /// followed by <c>powercatalog/sm2-sm3/v1</c> and a line feed, and the point, uncompressed, 65 bytes.
    /// </summary>
    Sm2,
}
