using System.Runtime.InteropServices;

namespace PowerCatalog.Home;

/// <summary>Whom a file or a folder belongs to, as Linux says it.</summary>
/// <param name="User">The number of the user.</param>
/// <param name="Group">The number of the group.</param>
/// <param name="Mode">The rights.</param>
internal sealed partial record FileOwner(uint User, uint Group, UnixFileMode Mode)
{
    // From linux/stat.h; the same on every processor.
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint ModeAndOwner = 0x1 | 0x2 | 0x8 | 0x10;
    private const int Size = 256;
    private const int UserAt = 20;
    private const int GroupAt = 24;
    private const int ModeAt = 28;
    private const int Rights = 0xFFF;

    /// <summary>The owner; null where the system does not say, as on another than Linux.</summary>
    public static FileOwner? Of(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        var answer = new byte[Size];
        return Ask(CurrentFolder, path, NoFollow, ModeAndOwner, answer) != 0 ? null : new FileOwner(
            BitConverter.ToUInt32(answer, UserAt), BitConverter.ToUInt32(answer, GroupAt),
            (UnixFileMode)(BitConverter.ToUInt16(answer, ModeAt) & Rights));
    }

    /// <summary>Whether the owner of a folder can read what has this owner and these rights.</summary>
    public bool IsReadableFor(FileOwner folder) => Mode.HasFlag(
        User == folder.User ? UnixFileMode.UserRead
        : Group == folder.Group ? UnixFileMode.GroupRead
        : UnixFileMode.OtherRead);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Ask(int folder, string path, int flags, uint mask, [Out] byte[] answer);
}
