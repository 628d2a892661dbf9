using System.Runtime.InteropServices;

namespace PowerCatalog.Home;

/// <summary>What the program makes is for its user, and for the group to read: files 0640.</summary>
internal static partial class FileRights
{
    // Octal 027: the group writes nothing, others do nothing.
    private const int Mask = 0x17;

    /// <summary>Sets the mask of the process.</summary>
    public static void Set()
    {
        if (!OperatingSystem.IsWindows()) _ = SetMask(Mask);
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetMask(int mask);
}
