using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// The ledger's mark that the read models keep beside their checkpoint, in the index. It is over every event, those in the middle and those
/// of other streams
/// too, so that a ledger of the same length with the same first and last event is told from theirs without reading it.
/// </summary>
internal static class LedgerMarks
{
    public const string Write = "UPDATE engine SET mark_position = ?1, mark = ?2";

    /// <summary>The mark in an index; null where the ledger's engine keeps none.</summary>
    public static LedgerMark? Read(SqliteConnection connection)
    {
        using var row = new Statement(connection, "SELECT mark_position, mark FROM engine WHERE mark IS NOT NULL");
        return row.Step() ? new LedgerMark(new Position(row.Number(0)), row.Text(1)) : null;
    }

    /// <summary>Keeps a later mark in an index, unless a writer has done so meanwhile or is at work.</summary>
    public static void Advance(string path, LedgerMark from, LedgerMark to)
    {
        try
        {
            using var connection = ReadModelSchema.OpenToNote(path);
            using var write = new Statement(connection, $"{Write} WHERE mark_position = ?3 AND mark = ?4");
            write.Bind(1, to.Position.Value).Bind(2, to.Chain).Bind(3, from.Position.Value).Bind(4, from.Chain).Run();
        }
        catch (SqliteException)
        {
            // The earlier mark holds as well; the next look costs a little more.
        }
    }

    /// <summary>Lets a writer commit the ledger's present mark with what it has taken.</summary>
    /// <exception cref="LedgerException">The ledger does not go on from the mark that the file has.</exception>
    public static async Task NoteAsync(ILedger ledger, ReadModelWriter writer, CancellationToken cancellation)
    {
        var end = await ledger.MarkAsync(writer.Mark, cancellation);
        Ensure(end.Continuity, writer.Mark);
        // A chain that began anew is taken after a full look alone.
        if (end.Mark is not null && (writer.Mark is null || end.Continuity == Continuity.Continues)) writer.Note(end.Mark);
    }

    /// <exception cref="LedgerException">The ledger does not go on from the mark.</exception>
    public static void Ensure(Continuity continuity, LedgerMark? mark)
    {
        if (continuity == Continuity.Differs) throw LogRefusals.OtherEvents(mark!.Position);
        if (continuity == Continuity.Shorter) throw LogRefusals.EndsBefore(mark!.Position);
    }
}
