using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace PowerCatalog.Sqlite;

/// <summary>
/// Which file is at a path. A file that was deleted and made anew under its name, or replaced by a copy, is another one. Where the system
/// does not tell, as Windows, which lets nobody replace a file that SQLite has open, only that there is one counts.
/// </summary>
/// <param name="Device">The device, as the system numbers it.</param>
/// <param name="Number">The file's number on it.</param>
public readonly partial record struct FileIdentity(ulong Device, ulong Number)
{
    // struct statx of Linux, which is the same on each machine: the inode, and the two halves of the device.
    private const int Length = 256;
    private const int NumberAt = 32;
    private const int DeviceAt = 136;
    private const int CurrentFolder = -100;
    private const uint NumberAsked = 0x100;

    /// <summary>The file at a path; null where there is none.</summary>
    public static FileIdentity? Of(string path)
    {
        if (!OperatingSystem.IsLinux()) return Plainly(path);
        var held = new byte[Length];
        try
        {
            if (Statx(CurrentFolder, path, 0, NumberAsked, ref held[0]) != 0) return Plainly(path);
        }
        catch (EntryPointNotFoundException)
        {
            return Plainly(path);
        }

        return new FileIdentity(Word(held, DeviceAt), Word(held, NumberAt));
    }

    private static FileIdentity? Plainly(string path) => File.Exists(path) ? default(FileIdentity) : null;

    private static ulong Word(byte[] held, int at) => BitConverter.IsLittleEndian
        ? BinaryPrimitives.ReadUInt64LittleEndian(held.AsSpan(at))
        : BinaryPrimitives.ReadUInt64BigEndian(held.AsSpan(at));

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint asked, ref byte held);
}
