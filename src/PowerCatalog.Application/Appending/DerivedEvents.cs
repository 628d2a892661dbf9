using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Appending;

/// <summary>
/// New events whose ids follow from what they are about, their revision, who acted and what they say: the same act at the same place is the
/// same event, so that a retry after a lost answer is safe.
/// </summary>
internal static class DerivedEvents
{
    public static NewEvent Of(string subject, long revision, string actor, string name, byte[] data, byte[] metadata)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(Encoding.UTF8.GetBytes($"{subject}\n{revision}\n{actor}\n{name}\n"));
        digest.AppendData(data);
        return new NewEvent(AdjustmentId.Uuid8(digest.GetHashAndReset()), name, data, metadata);
    }
}
