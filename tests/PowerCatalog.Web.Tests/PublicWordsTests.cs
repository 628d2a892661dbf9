using System.Text.Json;
using Microsoft.Data.Sqlite;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Waiting;
using PowerCatalog.Web.Telling;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>What goes out of a failure: no path of the machine and no words of a library, whatever the cause.</summary>
public sealed class PublicWordsTests : IDisposable
{
    private const string Place = "/srv/the office/catalog";
    private const string Words = "Words of a library";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("powercatalog-words-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Kinds => [.. Enum.GetNames<LedgerFailure>()];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_failure_of_the_ledger_that_nobody_has_put_in_words_is_told_by_its_kind(string kind) =>
        AssertPublic(PublicWords.Of(new LedgerException(Enum.Parse<LedgerFailure>(kind), $"{Place}/ledger.db {Words}")), Place);

    [Fact]
    public void A_failure_of_files_or_of_the_program_is_not_told_in_its_own_words()
    {
        AssertPublic(PublicWords.Of(new IOException($"{Words} {Place}")), Place);
        AssertPublic(PublicWords.Of(new UnauthorizedAccessException($"{Words} {Place}")), Place);
        AssertPublic(PublicWords.Of(new SqliteException(Words, 26)), Place);
        AssertPublic(PublicWords.Of(new InvalidOperationException(Words)), Place);
    }

    [Fact]
    public void A_key_that_is_absent_is_told_without_its_place()
    {
        var key = Path.Combine(Place, "evidence.key");
        var refused = Assert.Throws<EvidenceException>(() => KeyFile.Read(key, TimeProvider.System));
        Assert.Contains(key, refused.Message, StringComparison.Ordinal);
        AssertPublic(PublicWords.Of(refused), Place);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_by_its_name()
    {
        var path = Path.Combine(_folder.FullName, "ledger.db");
        await File.WriteAllTextAsync(path, new string('x', 4096), Cancellation);
        var refused = Assert.Throws<LedgerException>(() => SqliteLedger.Open(path, TimeProvider.System));
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        var told = PublicWords.Of(refused);
        AssertPublic(told, _folder.FullName);
        Assert.Contains("ledger.db", told, StringComparison.Ordinal);
        Assert.DoesNotContain("not a database", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_was_moved_away_is_told_by_its_name()
    {
        await using var server = await StartAsync();
        var path = Path.Combine(server.Folder, "ledger.db");
        var copy = Path.Combine(_folder.FullName, "copy.db");
        // Whole: most of it may still stand in the log beside the file, and a file without its events is another ledger.
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = $"VACUUM INTO '{copy}'";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        foreach (var file in Directory.GetFiles(server.Folder, "ledger.db*")) File.Delete(file);
        File.Copy(copy, path);
        await ToldAsync(server, "reason", "台账文件 ledger.db");
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_told_by_its_name()
    {
        await using var server = await StartAsync();
        var broken = new NewEvent(AdjustmentId.Uuid8(new byte[16]), "PowerAdded.v1", "{\"line\":x"u8.ToArray(), "{}"u8.ToArray());
        await server.Ledger.AppendAsync(
            StreamName.Catalog(DivisionCode.Parse(Reference.Division)), ExpectedRevision.Any, [broken], Cancellation);
        var told = await ToldAsync(server, "reason", "PowerAdded.v1");
        Assert.DoesNotContain("LineNumber", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evidence.key", "签名私钥文件不存在或无法读取")]
    [InlineData("evidence/keys", "公钥文件第 1 行无法读取")]
    public async Task A_file_of_keys_that_is_none_is_told_by_what_it_is(string name, string told)
    {
        await using var server = await StartAsync();
        await File.WriteAllTextAsync(Path.Combine(server.Folder, name), "no keys\n", Cancellation);
        await server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕6号", "2021-06-01").Delegate("A-1", "郭家桥镇", "2021-06-01"));
        await ToldAsync(server, "warnings", told);
    }

    private static async Task<RunningServer> StartAsync()
    {
        var server = await RunningServer.StartAsync();
        var folder = new EvidenceFolder(server.Folder);
        new KeyRotation(folder, folder.UsualKeyFile, TimeProvider.System).Create("powercatalog", withSm2: false);
        await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        return server;
    }

    private static async Task<string> ToldAsync(RunningServer server, string member, string text)
    {
        var told = await Eventually.GetAsync(
            async () =>
            {
                using var health = await server.SendAsync(HttpMethod.Get, "/health/ready");
                using var answer = JsonDocument.Parse(await health.Content.ReadAsStringAsync());
                return answer.RootElement.TryGetProperty(member, out var said) ? said.ToString() : "";
            },
            said => said.Contains(text, StringComparison.Ordinal), Cancellation);
        AssertPublic(told, server.Folder);
        return told;
    }

    private static void AssertPublic(string told, string folder)
    {
        Assert.DoesNotContain(folder, told, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, told, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(^|[\s'""“（(：])(/|[A-Za-z]:\\)\w", told);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*[a-z]", told);
    }
}
