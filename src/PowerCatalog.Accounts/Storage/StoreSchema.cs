using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Accounts.Storage;

/// <summary>Makes the tables of a new store, and refuses one of another version.</summary>
internal static class StoreSchema
{
    // Any number that no other program takes: who holds it makes the tables.
    private const long Lock = 0x506F_7765_7243_6174;

    public static async Task OpenAsync(AccountContext tables, AccountPlace place, CancellationToken cancellation)
    {
        try
        {
            if (await VersionAsync(tables, cancellation) is not { } version) version = await MakeAsync(tables, cancellation);
            if (version != SchemaRow.Current) throw OfAnotherVersion(place, version);
        }
        catch (Exception exception) when (Behind(exception) is { } cause)
        {
            var (zh, en) = cause is SqliteException ? SqliteAdvice.Of(cause, place.File) : (cause.Message, cause.Message);
            throw new AccountException(
                $"账户库打不开（{Name(place)}）：{zh}。", $"The store of accounts cannot be opened ({Name(place)}): {en}.", exception);
        }
    }

    // A server that does not answer is told as a failure that may pass, around what happened.
    private static DbException? Behind(Exception exception) =>
        exception as DbException ?? (exception as InvalidOperationException)?.InnerException as DbException;

    // Null where there is no table of it.
    private static async Task<int?> VersionAsync(AccountContext tables, CancellationToken cancellation)
    {
        var database = tables.Database;
        var found = database.IsSqlite()
            ? await database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = 'schema'")
                .ToListAsync(cancellation)
            : await database.SqlQueryRaw<int>(
                "SELECT COUNT(*)::int AS \"Value\" FROM information_schema.tables "
                    + "WHERE table_schema = current_schema() AND table_name = 'schema'")
                .ToListAsync(cancellation);
        return found[0] == 0 ? null : await tables.Schema.Select(row => row.Version).FirstOrDefaultAsync(cancellation);
    }

    // Two nodes may come to a new store together: one makes it, the other finds it made.
    private static async Task<int> MakeAsync(AccountContext tables, CancellationToken cancellation)
    {
        if (tables.Database.IsSqlite()) await tables.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        await using var transaction = await tables.Database.BeginTransactionAsync(cancellation);
        if (!tables.Database.IsSqlite())
            await tables.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancellation);
        if (await VersionAsync(tables, cancellation) is { } made) return made;
        await tables.Database.ExecuteSqlRawAsync(tables.Database.GenerateCreateScript(), cancellation);
        tables.Schema.Add(new SchemaRow { Version = SchemaRow.Current });
        await tables.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return SchemaRow.Current;
    }

    private static AccountException OfAnotherVersion(AccountPlace place, int version) => new(
        $"账户库（{Name(place)}）的版本是 {version}，本程序只认识版本 {SchemaRow.Current}。请使用写入它的程序版本。",
        $"The store of accounts ({Name(place)}) has the schema {version}, and this program knows {SchemaRow.Current} alone; use the "
            + "program that wrote it.");

    // A connection string may hold a password.
    private static string Name(AccountPlace place) => place.ConnectionString is null ? place.File : "PostgreSQL";
}
