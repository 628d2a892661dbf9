using System.Text.RegularExpressions;

namespace PowerCatalog.Tests.Harness;

/// <summary>A page in Markdown: its blocks, headings and links. What stands in a block is neither heading nor link.</summary>
internal sealed partial class GuidePage
{
    private const string Fence = "```";

    private readonly List<string> _text = [];

    /// <summary>Reads it.</summary>
    public GuidePage(string path)
    {
        Path = path;
        var (lines, blocks) = (File.ReadAllLines(path), new List<GuideBlock>());
        for (var index = 0; index < lines.Length; index++)
        {
            var indent = lines[index].Length - lines[index].TrimStart().Length;
            if (!lines[index][indent..].StartsWith(Fence, StringComparison.Ordinal))
            {
                _text.Add(lines[index]);
                continue;
            }

            var begin = index + 1;
            for (index = begin; lines[index].Trim() != Fence; index++)
            {
            }

            var held = lines[begin..index].Select(line => line.Length < indent ? "" : line[indent..]);
            blocks.Add(new GuideBlock(lines[begin - 1].Trim()[Fence.Length..], begin + 1, [.. held]));
        }

        Blocks = blocks;
    }

    /// <summary>Its file.</summary>
    public string Path { get; }

    /// <summary>Its fenced blocks, in order.</summary>
    public IReadOnlyList<GuideBlock> Blocks { get; }

    /// <summary>The commands of all its blocks that are for a shell, in order.</summary>
    public IEnumerable<GuideCommand> Commands => Blocks.Where(block => block.Kind == "sh").SelectMany(GuideCommand.In);

    /// <summary>How deep its headings are, in order: 1 for the title.</summary>
    public IEnumerable<int> Headings => HeadingLines.Select(line => line.TakeWhile(letter => letter == '#').Count());

    /// <summary>The names by which a link finds its headings, as forges make them of their words.</summary>
    public IEnumerable<string> Anchors => HeadingLines.Select(line => line.TrimStart('#').Trim().ToLowerInvariant()).Select(heading =>
        string.Concat(heading.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).Replace(' ', '-'));

    /// <summary>Where its links and pictures lead that stay in the repository, as written.</summary>
    public IEnumerable<string> Links => _text.SelectMany(line => Link().Matches(line))
        .Select(match => match.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

    private IEnumerable<string> HeadingLines => _text.Where(line => line.StartsWith('#'));

    /// <summary>Its links that lead nowhere: the file is missing, or has no such heading.</summary>
    public IEnumerable<string> BrokenLinks() => Links.Where(target => !Leads(target));

    private bool Leads(string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? Path : System.IO.Path.GetFullPath(parts[0], System.IO.Path.GetDirectoryName(Path)!);
        if (parts.Length == 1 || !file.EndsWith(".md", StringComparison.Ordinal)) return File.Exists(file) || Directory.Exists(file);
        return File.Exists(file) && new GuidePage(file).Anchors.Contains(parts[1]);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
