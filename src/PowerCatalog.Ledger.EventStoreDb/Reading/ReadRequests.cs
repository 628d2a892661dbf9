using EventStore.Client;
using EventStore.Client.Streams;
using Google.Protobuf;

namespace PowerCatalog.Ledger.EventStoreDb.Reading;

/// <summary>What is asked of the server.</summary>
internal static class ReadRequests
{
    // The server's own streams start with '$': none of ours does.
    private const string NotTheServersOwn = "^[^$]";

    // After so many events of others a subscriber hears how far it has come.
    private const uint Window = 500;
    private const uint Windows = 2;

    public static ReadReq Stream(StreamName stream, ReadDirection direction, long from, long count)
    {
        var place = new ReadReq.Types.Options.Types.StreamOptions
        {
            StreamIdentifier = new StreamIdentifier { StreamName = ByteString.CopyFromUtf8(stream.Value) },
        };
        if (from == long.MaxValue && direction == ReadDirection.Backwards) place.End = new();
        else place.Revision = (ulong)from;
        var options = Options(direction);
        options.Stream = place;
        options.NoFilter = new();
        options.Count = (ulong)count;
        return new ReadReq { Options = options };
    }

    /// <summary>The last metadata of a stream.</summary>
    public static ReadReq Metadata(StreamName stream)
    {
        var options = Options(ReadDirection.Backwards);
        options.Stream = new()
        {
            StreamIdentifier = new StreamIdentifier { StreamName = ByteString.CopyFromUtf8("$$" + stream) },
            End = new(),
        };
        options.NoFilter = new();
        options.Count = 1;
        return new ReadReq { Options = options };
    }

    /// <summary>The metadata of all streams of a ledger, earlier ones too, in the order in which they were written.</summary>
    public static ReadReq AllMetadata()
    {
        var options = Options(ReadDirection.Forwards);
        options.All = Place(Position.Start);
        options.Filter = Filter("");
        options.Filter.StreamIdentifier = new() { Prefix = { StreamCategory.All.Select(category => "$$" + category.Prefix) } };
        options.Count = long.MaxValue;
        return new ReadReq { Options = options };
    }

    /// <summary>All events of a prefix. The server includes the event at the position when it reads forwards.</summary>
    public static ReadReq All(ReadDirection direction, Position from, string prefix, long count)
    {
        var options = Options(direction);
        options.All = Place(from);
        options.Filter = Filter(prefix);
        options.Count = (ulong)count;
        return new ReadReq { Options = options };
    }

    /// <summary>The last event of all, whoever wrote it.</summary>
    public static ReadReq Head()
    {
        var options = Options(ReadDirection.Backwards);
        options.All = Place(Position.End);
        options.NoFilter = new();
        options.Count = 1;
        return new ReadReq { Options = options };
    }

    public static ReadReq Subscription(Position after, string prefix)
    {
        var options = Options(ReadDirection.Forwards);
        options.All = Place(after);
        options.Filter = Filter(prefix);
        options.Subscription = new();
        return new ReadReq { Options = options };
    }

    private static ReadReq.Types.Options Options(ReadDirection direction) => new()
    {
        ReadDirection = direction == ReadDirection.Forwards
            ? ReadReq.Types.Options.Types.ReadDirection.Forwards
            : ReadReq.Types.Options.Types.ReadDirection.Backwards,
        UuidOption = new() { String = new() },
    };

    private static ReadReq.Types.Options.Types.AllOptions Place(Position position)
    {
        if (position == Position.Start) return new() { Start = new() };
        return position == Position.End
            ? new() { End = new() }
            : new() { Position = new() { CommitPosition = (ulong)position.Value, PreparePosition = (ulong)position.Value } };
    }

    private static ReadReq.Types.Options.Types.FilterOptions Filter(string prefix) => new()
    {
        StreamIdentifier = prefix.Length == 0 ? new() { Regex = NotTheServersOwn } : new() { Prefix = { prefix } },
        Max = Window,
        CheckpointIntervalMultiplier = Windows,
    };
}
