import { ChevronDown, ChevronUp, Plus, X } from "lucide-react";
import { type Channel, channels as allChannels } from "../../core/notification/channel.ts";
import { channelWords } from "../../core/notification/channel-words.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { moveUp } from "./move-up.ts";
import styles from "./reminders.module.css";

interface ChannelOrderProps {
  channels: readonly Channel[];
  onChange: (channels: Channel[]) => void;
}

/** Which channels are used, the first one first. */
export function ChannelOrder({ channels, onChange }: ChannelOrderProps) {
  const others = allChannels.filter((channel) => !channels.includes(channel));
  return (
    <>
      {channels.length === 0 && <p className={styles.warning}>Chưa chọn cách nào: tin chỉ nằm trong mục Thông báo của ứng dụng.</p>}
      <ol className={styles.list} aria-label="Các cách đang dùng">
        {channels.map((channel, place) => (
          <li key={channel} className={styles.row}>
            <span className={styles.place}>{place + 1}</span>
            <Words channel={channel} />
            <span className={styles.acts}>
              <IconButton
                icon={ChevronUp}
                label={`Đưa lên: ${channelWords[channel].name}`}
                disabled={place === 0}
                onClick={() => onChange(moveUp(channels, place))}
              />
              <IconButton
                icon={ChevronDown}
                label={`Đưa xuống: ${channelWords[channel].name}`}
                disabled={place === channels.length - 1}
                onClick={() => onChange(moveUp(channels, place + 1))}
              />
              <IconButton
                icon={X}
                label={`Không dùng: ${channelWords[channel].name}`}
                onClick={() => onChange(channels.filter((each) => each !== channel))}
              />
            </span>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <>
          <h3 className={styles.label}>Chưa dùng</h3>
          <ul className={styles.list}>
            {others.map((channel) => (
              <li key={channel} className={styles.row}>
                <Words channel={channel} />
                <IconButton icon={Plus} label={`Dùng: ${channelWords[channel].name}`} onClick={() => onChange([...channels, channel])} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Words({ channel }: { channel: Channel }) {
  const { name, note } = channelWords[channel];
  return (
    <span className={styles.words}>
      <span className={styles.name}>{name}</span>
      <span className={styles.note}>{note}</span>
    </span>
  );
}
