using System.Text;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Drafts;

public sealed class DraftStoreTests : IDisposable
{
    private static readonly DivisionCode Division = DivisionCode.Parse("640300");
    private static readonly Dictionary<string, string> None = [];

    private readonly TemporaryFolder _folder = new();
    private readonly StandingClock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_draft_that_one_node_keeps_is_found_by_another_under_the_same_id()
    {
        var kept = await Node()
            .BeginAsync(
                Staff.Reform.Id, Division, Content("甲"), "调整.csv", new Dictionary<string, string> { [Fields.Title] = "决定" }, Cancellation);
        var found = Node().Find(Division, kept.Id.Value);
        Assert.Equal((kept.Id, "调整.csv", "决定"), (found!.Id, found.Name, found.Particulars[Fields.Title]));
        Assert.Equal([Staff.Reform.Id.Value], found.Hands);
        await Node().SetColumnsAsync(found.By(Staff.Clerk.Id), new Dictionary<string, string>(), Cancellation);
        Assert.Equal([Staff.Reform.Id.Value, Staff.Clerk.Id.Value], Node().Find(Division, kept.Id.Value)!.Hands);
        await using var content = Node().Open(found);
        Assert.Equal("甲", new StreamReader(content!).ReadToEnd());
    }

    [Fact]
    public async Task A_draft_of_the_last_version_decides_nothing_of_what_follows()
    {
        var kept = await Send("甲");
        var path = Directory.EnumerateFiles(_folder.Path, kept.Id.Value + ".json", SearchOption.AllDirectories).Single();
        var json = await File.ReadAllTextAsync(path, Cancellation);
        Assert.Contains(",\"consequences\":{}", json, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, json.Replace(",\"consequences\":{}", "", StringComparison.Ordinal), Cancellation);
        Assert.Empty(Node().Find(Division, kept.Id.Value)!.Consequences);
        await Node().SetConsequencesAsync(kept, new Dictionary<string, string> { ["减少!2"] = "一并办理" }, Cancellation);
        Assert.Equal("一并办理", Node().Find(Division, kept.Id.Value)!.Consequences["减少!2"]);
    }

    [Fact]
    public async Task The_same_file_sent_twice_is_two_drafts_of_one_digest()
    {
        var (one, two) = (await Send("甲"), await Send("甲"));
        Assert.NotEqual(one.Id, two.Id);
        Assert.Equal(one.Source, two.Source);
        Node().Remove(one);
        await using var content = Node().Open(two);
        Assert.Equal("甲", new StreamReader(content!).ReadToEnd());
    }

    [Fact]
    public async Task A_file_that_breaks_off_leaves_no_draft_behind()
    {
        await Assert.ThrowsAsync<IOException>(
            () => Node().BeginAsync(Staff.Reform.Id, Division, new BreakingStream(), "调整.csv", None, Cancellation));
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.Path, "drafts")));
    }

    [Fact]
    public async Task A_draft_of_another_catalog_is_not_found()
    {
        var kept = await Send("甲");
        Assert.Null(Node().Find(DivisionCode.Parse("640100"), kept.Id.Value));
        Assert.Null(Node().Find(Division, "../" + kept.Id.Value));
    }

    [Fact]
    public async Task What_was_filled_into_a_form_comes_back_as_it_was()
    {
        var change = new DraftedChange(LineKind.Remove, new Dictionary<string, string> { [Fields.Code] = "640102001000" });
        var kept = await Node().BeginAsync(Staff.Reform.Id, Division, change, "单项变更", None, Cancellation);
        var found = Node().Find(Division, kept.Id.Value)!;
        Assert.Equal((LineKind.Remove, "640102001000"), (found.Change!.Kind, found.Change.ByField[Fields.Code]));
        Assert.Null(found.Source);
        Assert.Null(Node().Open(found));
    }

    [Fact]
    public async Task A_removed_draft_is_gone_for_every_node()
    {
        var kept = await Send("甲");
        Node().Remove(kept);
        Assert.Null(Node().Find(Division, kept.Id.Value));
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder.Path, "drafts")));
        Node().Remove(kept);
    }

    [Fact]
    public async Task What_nobody_records_within_a_week_goes_with_the_next_one()
    {
        var old = await Send("甲");
        _clock.Move(TimeSpan.FromDays(8));
        var next = await Send("乙");
        Assert.Equal([next.Id], Node().All(Division).Select(draft => draft.Id));
        Assert.Null(Node().Find(Division, old.Id.Value));
    }

    [Fact]
    public async Task Many_that_arrive_at_once_at_two_nodes_are_all_kept()
    {
        var sent = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => Send($"{i}"))));
        Assert.Equal(sent.Select(draft => draft.Id.Value).Order(), Node().All(Division).Select(draft => draft.Id.Value).Order());
    }

    [Fact]
    public async Task No_more_than_a_hundred_wait()
    {
        for (var i = 0; i < 120; i++)
        {
            _clock.Move(TimeSpan.FromSeconds(1));
            await Send($"{i}");
        }

        Assert.Equal(100, Node().All(Division).Count);
    }

    private DraftStore Node() => new(new SharedFolder(_folder.Path), _clock);

    private Task<Draft> Send(string text) => Node().BeginAsync(Staff.Reform.Id, Division, Content(text), "调整.csv", None, Cancellation);

    private static MemoryStream Content(string text) => new(Encoding.UTF8.GetBytes(text));
}
