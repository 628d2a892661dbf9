using System.Globalization;
using System.Text.RegularExpressions;

namespace PowerCatalog.Tests.Harness;

/// <summary>One command of a fenced block, with what the comment behind it says of its end.</summary>
/// <param name="Line">The line of the file at which it begins, from 1.</param>
/// <param name="Text">The command, with the lines that it goes on over, without the comment.</param>
/// <param name="ExitCode">With what it must end: 0 unless the comment names another.</param>
/// <param name="Status">What the server must answer; null where any success will do.</param>
internal sealed partial record GuideCommand(int Line, string Text, int ExitCode, int? Status)
{
    /// <summary>The commands of a block, in order: one for each line, unless a backslash, a here-document or a bracket goes on.</summary>
    public static IEnumerable<GuideCommand> In(GuideBlock block)
    {
        for (var index = 0; index < block.Lines.Count; index++)
        {
            var (begin, first) = (index, block.Lines[index]);
            if (first.Trim().Length == 0 || first.StartsWith('#')) continue;
            var lines = new List<string> { first };
            while (lines[^1].EndsWith('\\')) lines.Add(block.Lines[++index]);
            if (HereDocument().Match(first) is { Success: true } here)
            {
                do lines.Add(block.Lines[++index]);
                while (lines[^1] != here.Groups[1].Value);
                yield return new GuideCommand(block.Line + begin, string.Join('\n', lines), 0, null);
                continue;
            }

            if (Parenthesis().IsMatch(first))
            {
                do lines.Add(block.Lines[++index]);
                while (lines[^1] != ")");
                yield return new GuideCommand(block.Line + begin, string.Join('\n', lines), 0, null);
                continue;
            }

            yield return Commented(block.Line + begin, string.Join('\n', lines));
        }
    }

    private static GuideCommand Commented(int line, string text)
    {
        var comment = Comment().Match(text);
        var bare = comment.Success ? text[..comment.Index] : text;
        var exitCode = Number(ExitCodeStated().Match(comment.Value)) ?? 0;
        return new GuideCommand(line, bare.TrimEnd(), exitCode, Number(StatusStated().Match(comment.Value)));
    }

    private static int? Number(Match match) => match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"<<'(\w+)'$")]
    private static partial Regex HereDocument();

    [GeneratedRegex(@"^([a-z]+\(\) )?\(( # .*)?$")]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"\s+# [^\n]*$")]
    private static partial Regex Comment();

    [GeneratedRegex("(?:退出码|exit code) ([0-9]+)")]
    private static partial Regex ExitCodeStated();

    [GeneratedRegex("(?:状态码|status) ([0-9]+)")]
    private static partial Regex StatusStated();
}
