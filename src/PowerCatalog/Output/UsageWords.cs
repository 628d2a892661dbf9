using System.Text.RegularExpressions;

namespace PowerCatalog.Output;

/// <summary>
/// What is wrong with a command line, in both languages: the library of commands says it in English alone, as this program brings no
/// translations with it.
/// </summary>
internal static class UsageWords
{
    private static readonly IReadOnlyList<(Regex English, string Chinese)> Known =
    [
        .. new (string English, string Chinese)[]
        {
            ("^Unrecognized command or argument '(.*)'\\.", "没有“$1”这个命令或参数。"),
            ("^Option '(.*)' is required\\.", "必须写明 $1。"),
            ("^Required command was not provided\\.", "还要写明子命令。"),
            ("^Required argument missing for (?:command|option): '(.*)'\\.", "$1 后面缺少内容。"),
            ("^Cannot parse argument '(.*)' for (?:command|option) '(.*)' as expected type .*", "$2 不能是“$1”。"),
            ("^Cannot parse argument '(.*)' as expected type .*", "“$1”读不懂。"),
            ("^Argument '(.*)' not recognized\\. Must be one of:", "不能写“$1”，只能是下列之一："),
            ("^Option '(.*)' expects a single argument but (\\d+) were provided\\.", "$1 只能有一个值，写了 $2 个。"),
            ("^'(.*)' was not matched\\. Did you mean one of the following\\?", "没有“$1”，是否想写："),
            ("^(.*) option cannot be combined with other arguments\\.", "$1 只能单独使用。"),
        }
        .Select(pair => (new Regex(pair.English, RegexOptions.CultureInvariant), pair.Chinese)),
    ];

    /// <summary>The message, Chinese first. One that has Chinese already, as of this program's own checks, stays as it is.</summary>
    public static string Of(string message)
    {
        if (message.Any(letter => letter is >= '\u4e00' and <= '\u9fff') && !Known.Any(known => known.English.IsMatch(message)))
            return message;
        var (english, chinese) = Known.FirstOrDefault(known => known.English.IsMatch(message));
        return (english?.Match(message).Result(chinese) ?? "命令行有误。") + message;
    }
}
