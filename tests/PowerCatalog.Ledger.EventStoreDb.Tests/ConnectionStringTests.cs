using PowerCatalog.Ledger.EventStoreDb.Connecting;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

public sealed class ConnectionStringTests
{
    [Fact]
    public void Everything_that_its_users_write_is_read()
    {
        var settings = Read(
            "esdb://ad%40min:p%3Aw%2F@one:2111,[::1]:2112,10.0.0.3?tls=true&tlsCaFile=%2Fcerts%2Fca.crt"
            + "&nodePreference=follower&keepAliveInterval=5000&keepAliveTimeout=7000");
        Assert.Equal([new NodeAddress("one", 2111), new NodeAddress("::1", 2112), new NodeAddress("10.0.0.3", 2113)], settings.Nodes);
        Assert.Equal(new Credentials("ad@min", "p:w/"), settings.Credentials);
        Assert.Equal((true, "/certs/ca.crt", NodePreference.Follower), (settings.Tls, settings.TlsCaFile, settings.NodePreference));
        Assert.Equal((5, 7), (settings.KeepAliveInterval.TotalSeconds, settings.KeepAliveTimeout.TotalSeconds));
        Assert.True(settings.Discover);
    }

    [Fact]
    public void Encrypted_checked_and_asking_the_leader_is_what_nobody_needs_to_say()
    {
        var settings = Read("esdb://one");
        Assert.Equal(
            (true, true, NodePreference.Leader, false),
            (settings.Tls, settings.TlsVerifyCertificate, settings.NodePreference, settings.Discover));
        Assert.True(Read("esdb+discover://one").Discover);
        Assert.Null(settings.Credentials);
    }

    [Theory]
    [InlineData("http://one")]
    [InlineData("esdb://")]
    [InlineData("esdb://one:0")]
    [InlineData("esdb://one:65536")]
    [InlineData("esdb://one,")]
    [InlineData("esdb://user@one")]
    [InlineData("esdb://:pass@one")]
    [InlineData("esdb://one?tls=yes")]
    [InlineData("esdb://one?tls=true&TLS=true")]
    [InlineData("esdb://one?tlsCaFile=")]
    [InlineData("esdb://one?nodePreference=boss")]
    [InlineData("esdb://one?keepAliveInterval=-1")]
    [InlineData("esdb://one?unknown=1")]
    public void What_cannot_be_meant_is_refused(string text) => Assert.Throws<ConnectionStringException>(() => Read(text));

    [Fact]
    public void A_password_is_not_sent_in_the_clear_to_another_machine()
    {
        Assert.Throws<ConnectionStringException>(() => Read("esdb://user:pass@one?tls=false"));
        Assert.False(Read("esdb://user:pass@127.0.0.1:2113?tls=false").Tls);
    }

    [Fact]
    public void Credentials_may_come_from_the_environment_but_not_by_halves()
    {
        Assert.Equal(
            new Credentials("office", "secret"),
            EventStoreDbSettings.Parse(
                "esdb://one", name => name.EndsWith("USER", StringComparison.Ordinal) ? "office" : "secret").Credentials);
        Assert.Throws<ConnectionStringException>(
            () => EventStoreDbSettings.Parse("esdb://one", name => name.EndsWith("USER", StringComparison.Ordinal) ? "office" : null));
    }

    [Theory]
    [InlineData("esdb://user:hidden@one")]
    [InlineData("esdb://user:hidden@one?tls=perhaps")]
    [InlineData("esdb://user:hidden@one?tls=false")]
    [InlineData("esdb://user:hidden@one:99999")]
    public void The_password_is_in_no_text(string text)
    {
        var shown = Record.Exception(() => Read(text)) is { } refused ? refused.ToString() : $"{Read(text)} {Read(text).Credentials}";
        Assert.DoesNotContain("hidden", shown, StringComparison.Ordinal);
    }

    private static EventStoreDbSettings Read(string text) => EventStoreDbSettings.Parse(text, _ => null);
}
