using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>
/// The chain of a file's digests: it begins with 32 zero bytes, and each event, in the order of positions, makes of it the hash of a node
/// (RFC 6962) over what it was and the event's digest.
/// </summary>
internal static class DigestChain
{
    public static Hash Link(Hash chain, Hash digest) => MerkleHash.Node(chain, digest);
}
