using PowerCatalog.Checkpoints.Witnessing;
using PowerCatalog.Waiting;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>What a witness may do to the office that asks it.</summary>
public sealed class WitnessClientTests
{
    private const string Headers = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";

    private readonly SomeLog _log = SomeLog.Of(20);

    [Theory]
    [InlineData("")]
    [InlineData(Headers)]
    [InlineData(Headers + "— second-office ")]
    public async Task One_that_stops_in_the_middle_of_its_answer_is_given_up(string begun)
    {
        using var witness = new ScriptedWitness(_ => begun);
        var refused = await RefusedAsync(witness, TimeSpan.FromMilliseconds(200));
        Assert.False(refused.IsRefusal);
        Assert.Contains("没有应答", refused.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read()
    {
        using var witness = new ScriptedWitness(_ => ScriptedWitness.Http(200, new string('a', 100_000)));
        Assert.False((await RefusedAsync(witness, Patience.Limit)).IsRefusal);
    }

    [Fact]
    public async Task What_it_says_is_cut_to_one_line_and_health_has_nothing_of_it()
    {
        using var witness = new ScriptedWitness(_ => ScriptedWitness.Http(403, $"\u001b[31mone\ntwo\n{new string('x', 5000)}"));
        var refused = await RefusedAsync(witness, Patience.Limit);
        Assert.True(refused.IsRefusal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.DoesNotContain('\u001b', refused.Message);
        Assert.Contains("one two", refused.Message, StringComparison.Ordinal);
        Assert.InRange(refused.Message.Length, 300, 500);
        Assert.Contains("second-office", refused.Public, StringComparison.Ordinal);
        Assert.DoesNotContain("one", refused.Public, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", refused.Public, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_root_at_the_same_size_is_a_refusal_with_or_without_a_size()
    {
        foreach (var body in (string[])["another root\n", "5\n"])
        {
            using var witness = new ScriptedWitness(_ => ScriptedWitness.Http(409, body));
            Assert.True((await RefusedAsync(witness, Patience.Limit)).IsRefusal);
        }
    }

    [Fact]
    public async Task One_that_holds_more_says_how_much()
    {
        using var witness = new ScriptedWitness(_ => ScriptedWitness.Http(409, "17\n"));
        Assert.Equal(17, (await RefusedAsync(witness, Patience.Limit)).Held);
    }

    private async Task<WitnessException> RefusedAsync(ScriptedWitness witness, TimeSpan patience)
    {
        using var http = WitnessClient.Http(patience);
        return await Assert.ThrowsAsync<WitnessException>(() => new WitnessClient(http, witness.Address)
            .AskAsync(_log.Note(5), from => _log.Proof(from, 5), 0, TestContext.Current.CancellationToken).WaitAsync(Patience.Limit));
    }
}
