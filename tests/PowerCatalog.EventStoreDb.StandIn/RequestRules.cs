using System.Text.RegularExpressions;
using Grpc.Core;
using Options = EventStore.Client.Streams.ReadReq.Types.Options;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>What the server demands of a read, and refuses as it does.</summary>
internal static class RequestRules
{
    public static void Demand(Options options)
    {
        var subscription = options.CountOptionCase == Options.CountOptionOneofCase.Subscription;
        Refuse(options.UuidOption is null, StatusCode.InvalidArgument, "uuid_option is missing");
        Refuse(options.FilterOptionCase == Options.FilterOptionOneofCase.None, StatusCode.InvalidArgument, "filter_option is missing");
        Refuse(options.CountOptionCase == Options.CountOptionOneofCase.None, StatusCode.InvalidArgument, "count_option is missing");
        Refuse(!subscription && options.Count == 0, StatusCode.Unknown, "count is 0");
        if (options.FilterOptionCase != Options.FilterOptionOneofCase.Filter) return;
        Refuse(options.Filter.WindowCase == Options.Types.FilterOptions.WindowOneofCase.None, StatusCode.Unknown, "the window is missing");
        Refuse(subscription && options.Filter.CheckpointIntervalMultiplier == 0, StatusCode.Unknown, "the checkpoint interval is 0");
    }

    public static Func<StoredEvent, bool> Filter(Options options)
    {
        if (options.FilterOptionCase != Options.FilterOptionOneofCase.Filter) return _ => true;
        var (regex, prefixes) = (options.Filter.StreamIdentifier.Regex, options.Filter.StreamIdentifier.Prefix);
        if (regex.Length > 0) return item => Regex.IsMatch(item.Stream, regex);
        return item => prefixes.Any(prefix => item.Stream.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static void Refuse(bool wrong, StatusCode code, string text)
    {
        if (wrong) throw new RpcException(new Status(code, text));
    }
}
