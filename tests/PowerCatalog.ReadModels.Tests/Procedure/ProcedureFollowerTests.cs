using System.Text;
using Microsoft.Data.Sqlite;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Procedure;
using PowerCatalog.Testing;
using PowerCatalog.Waiting;

namespace PowerCatalog.ReadModels.Tests.Procedure;

/// <summary>The read model of the procedure over a real ledger, into which real steps are taken.</summary>
public sealed class ProcedureFollowerTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly StandingClock _clock = new();
    private SqliteLedger _ledger = null!;
    private TestProcedure _procedure = null!;
    private ProcedureFollower _follower = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ProcedureQueries Queries => new(_folder.Path, TestReference.Rules, TestReference.Calendar, _clock);

    public async ValueTask InitializeAsync()
    {
        _ledger = SqliteLedger.Open(Path.Combine(_folder.Path, "ledger.db"), _clock);
        _procedure = new TestProcedure(_ledger, _folder.Path, _clock);
        _follower = new ProcedureFollower(_ledger, _folder.Path, _clock, _procedure.Procedure.CarryOnAsync);
        await _procedure.RecordAsync(Given.List());
    }

    public async ValueTask DisposeAsync()
    {
        await _procedure.DisposeAsync();
        await _ledger.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_board_has_each_adjustment_where_it_stands_and_what_it_waits_for()
    {
        await DraftedAsync(1);
        await SubmittedAsync(2);
        await PromulgatedAsync(3);
        await _follower.CatchUpAsync(Cancellation);
        var board = Queries.Board();
        Assert.Equal(Enum.GetValues<ProcedureStage>(), board.Columns.Select(column => column.Stage));
        ProcedureStage[] held = [ProcedureStage.Drafting, ProcedureStage.Review, ProcedureStage.Promulgated];
        Assert.Equal(held, board.Columns.Where(column => column.Count > 0).Select(column => column.Stage));
        Assert.All(board.Columns, column => Assert.Equal(column.Count, column.Cards.Count));
        var review = Assert.Single(board.Columns[(int)ProcedureStage.Review].Cards);
        Assert.Equal((TestProcedure.Id(2), new Wait(ProcedureStep.Review)), (review.Adjustment, Assert.Single(review.Waits)));
        Assert.Equal(TestProcedure.Id(3), Assert.Single(Queries.Unpublished()).Adjustment);
    }

    [Fact]
    public async Task Everybody_has_the_own_queue_and_it_is_told_when_time_runs_out()
    {
        await SubmittedAsync(1);
        await _follower.CatchUpAsync(Cancellation);
        Assert.Single(Queries.Queue(new WaitingFor.OfPerson(Staff.Reform)));
        Assert.Empty(Queries.Queue(new WaitingFor.OfPerson(Staff.Clerk)));
        Assert.Single(Queries.Queue(new WaitingFor.OfRole(Role.ReformOffice)));
        Assert.Empty(Queries.Pressing());
        _clock.Move(TimeSpan.FromDays(19));
        Assert.Equal(DueStatus.Near, Assert.Single(Queries.Pressing()).Due);
        _clock.Move(TimeSpan.FromDays(7));
        Assert.Equal(DueStatus.Overdue, Assert.Single(Queries.Pressing()).Due);
    }

    [Fact]
    public async Task What_a_killed_process_left_half_written_is_rolled_back_by_who_asks_first()
    {
        await SubmittedAsync(1);
        await _follower.CatchUpAsync(Cancellation);
        using var killed = new TemporaryFolder();
        CopyHalfWritten(Path.Combine(_folder.Path, "procedure.db"), Path.Combine(killed.Path, "procedure.db"));
        var queries = new ProcedureQueries(killed.Path, TestReference.Rules, TestReference.Calendar, _clock);
        Assert.Equal(TestProcedure.Id(1), Assert.Single(queries.At(ProcedureStage.Review, null, _ => true)).Adjustment);
        Assert.NotNull(queries.Find(TestProcedure.Id(1)));
    }

    [Fact]
    public async Task One_adjustment_has_its_whole_trail()
    {
        await PromulgatedAsync(1);
        await _follower.CatchUpAsync(Cancellation);
        var answer = Queries.Find(TestProcedure.Id(1))!;
        Assert.Equal(
            [
                "AdjustmentDrafted.v3", "LinesProposed.v1", "AdjustmentSubmitted.v1", "AdjustmentReviewed.v1", "LegalityReviewed.v1",
                "AdjustmentApproved.v1", "PromulgationBegun.v1", "PromulgationNoted.v1",
            ],
            answer.Steps.Select(step => EventRegistry.NameOf(step.Happened)));
        Assert.Equal("吴政发〔2021〕8号", answer.Card.DocumentNumber);
        Assert.Null(Queries.Find(TestProcedure.Id(9)));
    }

    [Fact]
    public async Task An_event_that_nobody_knows_stops_it_alone_and_says_so()
    {
        await SubmittedAsync(1);
        await _follower.CatchUpAsync(Cancellation);
        var unknown = new NewEvent(
            Guid.Parse("8c2f7c1e-0d5b-8a34-9b1e-000000000001"), "AdjustmentBlessed.v1", Encoding.UTF8.GetBytes("{}"),
            new EventMetadata("approver:p-gov", "x").Write());
        await _ledger.AppendAsync(StreamName.Adjustment(TestProcedure.Id(1)), ExpectedRevision.Any, [unknown], Cancellation);
        await Assert.ThrowsAsync<LedgerException>(() => _follower.CatchUpAsync(Cancellation));
        var refused = Assert.Throws<ReadModelException>(() => Queries.Board());
        Assert.Contains("AdjustmentBlessed.v1", refused.Message, StringComparison.Ordinal);
        Assert.Contains(
            "AdjustmentBlessed.v1", (await ProcedureStatus.ReadAsync(_folder.Path, _ledger, Cancellation))!.Stopped!,
            StringComparison.Ordinal);
        await _procedure.RecordAsync(Given.Adjustment(6, "2021-06-01").Change(Given.Seizure, "phone", null, "1"));
    }

    [Fact]
    public async Task Another_ledger_than_the_one_that_it_is_of_is_refused_until_it_is_rebuilt()
    {
        await SubmittedAsync(1);
        await _follower.CatchUpAsync(Cancellation);
        await using var other = SqliteLedger.Open(_folder.File("other.db"), _clock);
        var astray = new ProcedureFollower(other, _folder.Path, _clock, (_, _) => Task.CompletedTask);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => astray.CatchUpAsync(Cancellation));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
        var status = (await ProcedureStatus.ReadAsync(_folder.Path, other, Cancellation))!;
        Assert.False(status.CaughtUp);
        Assert.Equal(refused.Message, status.Stopped);
        Assert.Null((await ProcedureStatus.ReadAsync(_folder.Path, _ledger, Cancellation))!.Stopped);
        Assert.Equal(0, await astray.RebuildAsync(Cancellation));
        Assert.All(Queries.Board().Columns, column => Assert.Equal(0, column.Count));
    }

    [Fact]
    public async Task A_rebuild_gives_the_very_rows_that_following_gave()
    {
        await _follower.CatchUpAsync(Cancellation);
        // The same chance on every run.
        var dice = new Dice([.. Enumerable.Range(1, 300).Select(number => number * 7_919 % 997 % 89)]);
        while (!dice.IsEmpty)
        {
            await WalkAsync(dice);
            if (dice.OneIn(3)) await _follower.CatchUpAsync(Cancellation);
        }

        await _follower.CatchUpAsync(Cancellation);
        var live = Rows();
        Assert.True(live.Count > 20, $"{live.Count} rows");
        await _follower.RebuildAsync(Cancellation);
        Assert.Equal(live, Rows());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Who_follows_carries_on_with_a_promulgation_that_was_cut_until_it_has_an_outcome(int failures)
    {
        await CutAsync(TestProcedure.Id(1));
        var (tried, seen) = (0, new List<Exception?>());
        ProcedureFollower follower = null!;
        follower = new ProcedureFollower(_ledger, _folder.Path, _clock, (id, stop) =>
        {
            seen.Add(follower.Cut);
            return tried++ < failures
                ? throw new LedgerException(LedgerFailure.Unavailable, "away")
                : _procedure.Procedure.CarryOnAsync(id, stop);
        });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var following = Task.Run(() => follower.RunAsync(() => { }, stop.Token), Cancellation);
        await Eventually.GetAsync(
            () => _procedure.StateAsync(TestProcedure.Id(1)), found => found.Stage == ProcedureStage.Promulgated, Cancellation);
        await Eventually.GetAsync(() => Task.FromResult(follower.Cut), cut => cut is null, Cancellation);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => following);
        Assert.Equal(failures, seen.Count(cut => cut is LedgerException { Message: "away" }));
        Assert.Equal("publisher:p-pub", (await _procedure.StateAsync(TestProcedure.Id(1))).Last.Actor);
    }

    // As a process leaves it that is killed between the beginning and the record in the catalog.
    private async Task CutAsync(AdjustmentId id)
    {
        await DraftedAsync(1);
        while ((await _procedure.StateAsync(id)).Stage != ProcedureStage.Ready)
        {
            var (person, command) = Steps.Next(await _procedure.StateAsync(id));
            await TakeAsync(1, person, _ => command);
        }

        var state = await _procedure.StateAsync(id);
        var begun = (Promulgate)Steps.Promulgate()(state);
        var stated = begun.Particulars.Select(pair => new StatedParticular(pair.Key, pair.Value));
        var cut = new PromulgationBegun(begun.Digest, [.. stated.OrderBy(particular => particular.Field, StringComparer.Ordinal)]);
        await _ledger.AppendAsync(
            StreamName.Adjustment(id), ExpectedRevision.Exactly(state.Version),
            [
                new NewEvent(
                    Guid.Parse("8c2f7c1e-0d5b-8a34-9b1e-000000000002"), EventRegistry.NameOf(cut), EventRegistry.Write(cut),
                    new EventMetadata("publisher:p-pub", id.Value).Write()),
            ],
            Cancellation);
    }

    private async Task WalkAsync(Dice dice)
    {
        var number = dice.Roll(4) + 1;
        if (await _procedure.Procedure.FindAsync(TestProcedure.Id(number), Cancellation) is null) await DraftedAsync(number);
        var state = await _procedure.StateAsync(TestProcedure.Id(number));
        var (person, command) = dice.OneIn(4)
            ? (dice.Of(Staff.All), dice.OneIn(2) ? new Return("请修改。") : new Comment("好。"))
            : Steps.Next(state, $"吴政发〔2021〕{number}00号");
        await _procedure.TakeAsync(TestProcedure.Id(number), person, _ => command);
    }

    private async Task DraftedAsync(int number)
    {
        var id = TestProcedure.Id(number);
        await _procedure.BeginAsync(id, Staff.Clerk, Staff.Education);
        await _procedure.ProposeAsync(id, Staff.Clerk, DraftBuilder.Adjustment().Change(Given.SchoolBus, "phone", null, $"{number}"));
    }

    private async Task SubmittedAsync(int number)
    {
        await DraftedAsync(number);
        await TakeAsync(number, Staff.Clerk, Steps.Submit);
    }

    private async Task PromulgatedAsync(int number)
    {
        var id = TestProcedure.Id(number);
        await _procedure.BeginAsync(id, Staff.Clerk, Staff.Education);
        await _procedure.ProposeAsync(id, Staff.Clerk, DraftBuilder.Adjustment().Remove(Given.SchoolBus));
        await TakeAsync(number, Staff.Clerk, Steps.Submit);
        await TakeAsync(number, Staff.Reform, Steps.Review);
        await TakeAsync(number, Staff.Legality, Steps.Legality);
        await TakeAsync(number, Staff.Approver, Steps.Approve);
        await TakeAsync(number, Staff.Publisher, Steps.Promulgate());
    }

    private async Task TakeAsync(int number, Person person, Func<ProcedureState, StepCommand> command)
    {
        var result = await _procedure.TakeAsync(TestProcedure.Id(number), person, command);
        Assert.True(result.Outcome == StepOutcome.Taken, $"{result.Outcome} {string.Join("; ", result.Problems)}");
    }

    private List<string> Rows()
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = _folder.File("procedure.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }
                .ToString());
        connection.Open();
        var rows = new List<string>();
        foreach (var table in (string[])["procedure_engine", "procedure_adjustments", "procedure_steps"])
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            using var reader = command.ExecuteReader();
            while (reader.Read())
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => Text(reader.GetValue(column)))));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string? Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : value.ToString();

    // As the disk has it where a process is killed while it writes: the file has changed pages, its journal has what they were.
    private static void CopyHalfWritten(string from, string to)
    {
        using var connection = new SqliteConnection($"Data Source={from};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA cache_size = 2; BEGIN IMMEDIATE; DELETE FROM procedure_steps; DELETE FROM procedure_adjustments;
            CREATE TABLE filling (data BLOB); INSERT INTO filling VALUES (zeroblob(1000000));
            """;
        command.ExecuteNonQuery();
        foreach (var file in (string[])["", "-journal"]) File.Copy(from + file, to + file);
    }
}
