using Microsoft.Data.Sqlite;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Sqlite;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Engine;

/// <summary>What is asked of all catalogs costs the same among thousands.</summary>
public sealed class IndexTests
{
    [Theory]
    [InlineData("SELECT max(recorded) FROM listed_catalogs", "listed_catalogs_by_recorded")]
    [InlineData("SELECT stream FROM logs WHERE position > 5", "logs_by_position")]
    public async Task It_is_found_without_going_through_them_in_files_of_earlier_versions_too(string question, string index)
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        var path = CatalogFiles.Index(catalog.Files.Current!);
        Assert.Contains(index, Plan(path, question), StringComparison.Ordinal);

        Run(path, $"DROP INDEX {index}");
        Assert.DoesNotContain(index, Plan(path, question), StringComparison.Ordinal);
        new IndexWriter(path).Dispose();
        Assert.Contains(index, Plan(path, question), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("DROP TABLE stopped; DROP TABLE logs;")]
    public async Task A_second_statement_is_refused_and_the_first_not_carried_out(string sql)
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        var path = CatalogFiles.Index(catalog.Files.Current!);
        Assert.Throws<ArgumentException>(() => Run(path, sql));
        Assert.Contains("stopped", Plan(path, "SELECT stream FROM stopped"), StringComparison.Ordinal);
        Run(path, "PRAGMA user_version; \n ");
    }

    private static string Plan(string path, string question)
    {
        using var connection = ReadModelSchema.OpenToLook(path);
        return string.Join("; ", connection.Query($"EXPLAIN QUERY PLAN {question}", new SqlParameters(), static row => row.Text(3)));
    }

    private static void Run(string path, string sql)
    {
        using var connection = ReadModelSchema.OpenToNote(path);
        connection.Execute(sql);
    }
}
