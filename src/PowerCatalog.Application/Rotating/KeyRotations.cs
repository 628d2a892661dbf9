using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Completing;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Rotating;

/// <summary>Records in a catalog's stream that checkpoints are signed with other keys, so that the change is itself in the log.</summary>
public static class KeyRotations
{
    private const int MostTries = 20;

    /// <summary>The id of the event: it derives from the statement, so that a retry is the same event.</summary>
    public static Guid EventId(SigningKeyRotated rotated)
    {
        ArgumentNullException.ThrowIfNull(rotated);
        return AdjustmentId.Uuid8(SHA256.HashData(Encoding.UTF8.GetBytes(rotated.Statement)));
    }

    /// <summary>Records it after the last complete adjustment; nothing where it is recorded already.</summary>
    /// <returns>Whether it was recorded now.</returns>
    /// <exception cref="LedgerException">
    /// The ledger does not answer, an open adjustment cannot be completed, or others keep recording before it.
    /// </exception>
    public static async Task<bool> RecordAsync(
        ILedger ledger, DivisionCode division, SigningKeyRotated rotated, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var stream = StreamName.Catalog(division);
        var made = new NewEvent(
            EventId(rotated), EventNames.SigningKeyRotated, EventRegistry.Write(rotated),
            new EventMetadata(actor.Id, stream.Value).Write());
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await HoldsAsync(ledger, stream, made.Id, cancellation)) return false;
            var tail = await OpenAdjustments.CompleteAsync(ledger, stream, cancellation);
            var result = await ledger.AppendAsync(stream, ExpectedRevision.Exactly(tail.Revision), [made], cancellation);
            if (result.Outcome == AppendOutcome.Appended) return true;
        }

        throw new LedgerException($"记录密钥更换时，其他写入一直抢先。请重试。Others kept recording into {stream} before the rotation. Try again.");
    }

    private static async Task<bool> HoldsAsync(ILedger ledger, StreamName stream, Guid id, CancellationToken cancellation)
    {
        await foreach (var item in ledger.ReadStreamAsync(stream, ReadDirection.Backwards, long.MaxValue, cancellation: cancellation))
        {
            if (item.Id == id) return true;
        }

        return false;
    }
}
