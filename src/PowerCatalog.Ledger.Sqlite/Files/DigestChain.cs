using System.Globalization;
using System.Text;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>
/// The chain of a file's digests. It begins with what the file says of them: since which position events carry them from their recording
/// on, and when earlier ones got theirs. Each event, in the order of positions, makes of it the hash of a node (RFC 6962) over what it was
/// and the event's digest.
/// </summary>
internal static class DigestChain
{
    /// <summary>Before the first digest.</summary>
    /// <param name="since">The first position from which events carry digests from their recording on.</param>
    /// <param name="vouched">When the events before got theirs, in microseconds since the Unix epoch; null where they have none.</param>
    public static Hash Start(long since, long? vouched) =>
        MerkleHash.Leaf(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"digests since {since}, vouched {vouched}")));

    public static Hash Link(Hash chain, Hash digest) => MerkleHash.Node(chain, digest);
}
